import { useTranslation } from "react-i18next";
import type { Evidence } from "../../../graph-build/model/graph.ts";
import { inContext } from "../../data/facts.ts";
import { act } from "../../view/store.ts";
import { useExplorer } from "./explorer.ts";

/** A quote with what stands around it and its report; opens the report at the place. A whole sentence needs no mark. */
export function Quote({ evidence, showSource = true }: { evidence: Evidence; showSource?: boolean }) {
  const { data } = useExplorer();
  const { t } = useTranslation();
  const { before, quote, after } = inContext(data, evidence);
  const source = data.sources.get(evidence.source);
  const { start, end } = evidence;
  return (
    <button
      type="button"
      className="quote"
      onClick={() => act({ do: "read", place: { source: evidence.source, start, end } })}
    >
      <span className="sr-only">{t("node.quote", { quote: "" })}</span>
      <span lang="zh-Hans">
        {before}
        {before || after ? <mark>{quote}</mark> : quote}
        {after}
      </span>
      {showSource && (
        <span className="quote-source" lang="zh-Hans">
          {source?.title ?? evidence.source}
          {source?.date ? ` · ${source.date}` : ""}
        </span>
      )}
    </button>
  );
}
