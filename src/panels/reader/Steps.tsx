import type { LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../../graph-build/model/graph.ts";
import { act } from "../../view/store.ts";
import type { ReaderPlace } from "../../view/view-spec.ts";

/** Walks the places of what is selected in the open report. */
export function Steps(props: {
  places: readonly Evidence[];
  place: ReaderPlace;
  icons: [LucideIcon, LucideIcon];
}) {
  const { places, place } = props;
  const { t } = useTranslation();
  const [Up, Down] = props.icons;
  const at = places.findIndex((e) => e.start === place.start && e.end === place.end);
  const go = (index: number) => {
    const { source, start, end } = places[(index + places.length) % places.length];
    act({ do: "read", place: { source, start, end } });
  };
  return (
    <span className="steps">
      <span className="count">{t("reader.position", { n: at < 0 ? "–" : at + 1, all: places.length })}</span>
      <button type="button" className="icon" aria-label={t("reader.previous")} onClick={() => go(at - 1)}>
        <Up size={16} aria-hidden="true" />
      </button>
      <button type="button" className="icon" aria-label={t("reader.next")} onClick={() => go(at + 1)}>
        <Down size={16} aria-hidden="true" />
      </button>
    </span>
  );
}
