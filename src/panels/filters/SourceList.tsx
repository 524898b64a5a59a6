import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { act } from "../../view/store.ts";
import { useExplorer } from "../shared/explorer.ts";
import { Choice } from "./Choice.tsx";

const FIRST = 9;

/** The reports of the graph, newest first; a tick shows what these reports say. */
export function SourceList() {
  const { data, view } = useExplorer();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const sources = useMemo(
    () => [...data.sources.values()].sort((a, b) => (b.date ?? "").localeCompare(a.date ?? "")),
    [data],
  );
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const files of data.sourcesOf.values()) for (const f of files) found.set(f, (found.get(f) ?? 0) + 1);
    return found;
  }, [data]);
  const shown = all ? sources : sources.filter((s, i) => i < FIRST || view.sources.includes(s.file));
  return (
    <fieldset>
      <legend>{t("filters.sources")}</legend>
      {shown.map((source) => (
        <Choice
          key={source.file}
          checked={view.sources.includes(source.file)}
          count={counts.get(source.file) ?? 0}
          lang="zh-Hans"
          onChange={() => act({ do: "toggle-source", source: source.file })}
        >
          <span className="one-line" title={source.title}>
            {source.title}
          </span>
        </Choice>
      ))}
      {shown.length < sources.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t("filters.more", { n: sources.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}
