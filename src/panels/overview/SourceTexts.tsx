import { useTranslation } from "react-i18next";
import { act } from "../../view/store.ts";
import { useExplorer } from "../shared/explorer.ts";
import { LongList } from "../shared/LongList.tsx";
import { Section } from "../shared/Section.tsx";

/** The reports by title; each opens its text from the start. */
export function SourceTexts() {
  const { data } = useExplorer();
  const { t } = useTranslation();
  const sources = [...data.sources.values()].sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
  return (
    <Section title={t("overview.sources")} count={sources.length}>
      <LongList items={sources} most={9} className="source-texts" keyOf={(s) => s.file}>
        {(s) => (
          <button
            type="button"
            onClick={() => act({ do: "read", place: { source: s.file, start: 0, end: 0 } })}
            lang="zh-Hans"
          >
            {s.title}
            <span className="quiet">{[s.publisher, s.date].filter(Boolean).join(" · ")}</span>
          </button>
        )}
      </LongList>
    </Section>
  );
}
