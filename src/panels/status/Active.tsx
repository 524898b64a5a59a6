import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { NODE_TYPES, RELATION_TYPES } from "../../../graph-build/model/types.ts";
import { UNDATED } from "../../data/years.ts";
import type { ViewAction } from "../../view/actions.ts";
import { act } from "../../view/store.ts";
import { useExplorer } from "../shared/explorer.ts";

interface Lift {
  name: string;
  action: ViewAction;
}

/** Every filter that is on, each with its ✕, and every type and relation that is not drawn, each with the way back. */
export function Active() {
  const { data, view, filtered } = useExplorer();
  const { t } = useTranslation();
  const region = (key: string) => (data.net.hasNode(key) ? data.net.getNodeAttribute(key, "name") : key);
  const lifts: Lift[] = [
    ...view.regions.map((r): Lift => ({ name: region(r), action: { do: "toggle-region", region: r } })),
    ...view.sources.map(
      (s): Lift => ({ name: data.sources.get(s)?.title ?? s, action: { do: "toggle-source", source: s } }),
    ),
    ...view.years.map(
      (y): Lift => ({
        name: y === UNDATED ? t("filters.undated") : y,
        action: { do: "toggle-year", year: y },
      }),
    ),
    ...(view.text
      ? [{ name: t("status.text", { text: view.text }), action: { do: "text", text: "" } } satisfies Lift]
      : []),
  ];
  if (view.only.length)
    lifts.push({
      name: t("status.only", { n: view.only.length }),
      action: { do: "show-all", how: "only" },
    });
  if (view.marked.length)
    lifts.push({
      name: t("status.marked", { n: view.marked.length }),
      action: { do: "show-all", how: "marked" },
    });
  const hidden: Lift[] = [
    ...NODE_TYPES.filter((type) => !view.types.includes(type) && filtered.types[type] > 0).map(
      (type): Lift => ({
        name: `${t(`type.${type}`)} ${filtered.types[type].toLocaleString("en")}`,
        action: { do: "toggle-type", type },
      }),
    ),
    ...RELATION_TYPES.filter((r) => !view.relations.includes(r)).map(
      (r): Lift => ({ name: t(`relation.${r}`), action: { do: "toggle-relation", relation: r } }),
    ),
  ];
  return (
    <>
      {lifts.length > 0 && (
        <span className="lifts">
          <span aria-hidden="true">· </span>
          {t("status.filtered")}{" "}
          {lifts.map(({ name, action }) => (
            <button
              type="button"
              key={name}
              className="lift"
              aria-label={t("status.remove", { name })}
              onClick={() => act(action)}
            >
              <span className="one-line">{name}</span>
              <X size={12} aria-hidden="true" />
            </button>
          ))}
          {lifts.length > 1 && (
            <button type="button" className="lift" onClick={() => act({ do: "clear-filters" })}>
              {t("filters.clear")}
            </button>
          )}
        </span>
      )}
      {hidden.length > 0 && (
        <span className="lifts">
          <span aria-hidden="true">· </span>
          {t("status.hidden", { names: "" })}{" "}
          {hidden.map(({ name, action }) => (
            <button
              type="button"
              key={name}
              className="lift"
              aria-label={`${name}: ${t("status.show")}`}
              onClick={() => act(action)}
            >
              {name}
            </button>
          ))}
        </span>
      )}
    </>
  );
}
