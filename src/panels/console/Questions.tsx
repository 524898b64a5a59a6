import { useState } from "react";
import { useTranslation } from "react-i18next";
import { withoutSaved } from "../../data/cypher/kept-queries.ts";
import { NAMED_QUERIES, namedQueryOf } from "../../data/cypher/library.ts";
import { setUi } from "../../view/ui.ts";
import type { QueryDraft } from "../../view/view-spec.ts";
import { useExplorer } from "../shared/explorer.ts";
import { KeptFile } from "./KeptFile.tsx";
import { useKept } from "./kept.ts";
import { draftOf, run, setDraft, useSession } from "./session.ts";
import { useRunner } from "./use-runner.ts";
import "../../styles/console.css";

const LISTS = ["named", "saved", "history"] as const;

/** What one may ask: the named queries in plain words, one's own saved ones, and what was asked before. */
export default function Questions() {
  const { language } = useExplorer();
  const { t } = useTranslation();
  const { runner } = useRunner();
  const { kept, change, lasting } = useKept();
  const draft = useSession((s) => s.draft);
  const [list, setList] = useState<(typeof LISTS)[number]>("named");
  const take = (query: QueryDraft, go: boolean) => {
    useSession.setState({ showText: false });
    setDraft(query);
    setUi({ filters: false });
    if (go) void run(runner);
  };
  const now = namedQueryOf(draft.text);
  return (
    <aside className="filters questions-panel" aria-label={t("console.questions")}>
      <fieldset className="forms" aria-label={t("console.lists")}>
        {LISTS.map((one) => (
          <button type="button" key={one} aria-pressed={list === one} onClick={() => setList(one)}>
            {t(`console.${one}`)}
          </button>
        ))}
      </fieldset>
      {list === "named" && (
        <ul className="questions">
          {NAMED_QUERIES.map((query) => (
            <li key={query.name}>
              <button
                type="button"
                title={query.answers[language]}
                aria-current={query === now ? "true" : undefined}
                onClick={() => take(draftOf(query), true)}
              >
                {query.title[language]}
              </button>
            </li>
          ))}
        </ul>
      )}
      {list === "saved" && (
        <ul className="questions">
          {kept.saved.map((query) => (
            <li key={query.name} className="kept">
              <button type="button" title={query.text} onClick={() => take(query, false)}>
                {query.name}
              </button>
              <button
                type="button"
                className="why"
                aria-label={t("console.forget", { name: query.name })}
                onClick={() => change((all) => withoutSaved(all, query.name))}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
          {kept.saved.length === 0 && <li className="quiet">{t("console.noSaved")}</li>}
        </ul>
      )}
      {list === "history" && (
        <ul className="questions">
          {kept.history.map((query) => {
            const title = namedQueryOf(query.text)?.title[language];
            const values = Object.values(query.parameters).filter(Boolean).join("、");
            return (
              <li key={JSON.stringify(query)}>
                <button type="button" title={query.text} onClick={() => take(query, false)}>
                  {title ?? <code className="three-lines">{query.text}</code>}
                  {values && <span className="quiet"> {values}</span>}
                </button>
              </li>
            );
          })}
          {kept.history.length === 0 && <li className="quiet">{t("console.noHistory")}</li>}
        </ul>
      )}
      {list !== "named" && <KeptFile />}
      {!lasting && <p className="quiet">{t("console.notKept")}</p>}
    </aside>
  );
}
