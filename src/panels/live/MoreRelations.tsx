import { useTranslation } from "react-i18next";
import { expand, partialLive, useExpansion } from "./reach.ts";

/** Says of a node how many of its relations were read from the database, with the way to the rest. */
export function MoreRelations({ node }: { node: string }) {
  const { t } = useTranslation();
  const { of, nodes } = useExpansion();
  const live = partialLive();
  if (!live) return null;
  const known = of === live ? nodes.get(node) : undefined;
  const n = (x: number) => x.toLocaleString("en");
  if (!known) return <p className="quiet">{t("live.reading")}</p>;
  if (known.read >= known.all) return null;
  return (
    <p className="quiet">
      {t("live.part", { read: n(known.read), all: n(known.all) })}{" "}
      <button type="button" className="more" onClick={() => void expand(live, node, true)}>
        {t("live.more")}
      </button>
    </p>
  );
}
