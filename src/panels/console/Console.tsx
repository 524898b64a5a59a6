import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { namedQueryOf } from "../../data/cypher/library.ts";
import { useExplorer } from "../shared/explorer.ts";
import type { Offer } from "./editor/completion.ts";
import { Editor } from "./editor/Editor.tsx";
import { faultText } from "./fault-text.ts";
import { ParameterForm } from "./ParameterForm.tsx";
import { Result } from "./Result.tsx";
import { RunBar } from "./RunBar.tsx";
import { run, setDraft, useSession } from "./session.ts";
import { useRunner } from "./use-runner.ts";
import "../../styles/console.css";

const MOST_NAMES = 20;

/** The console: a query, its parameters, and what it gave. */
export default function Console() {
  const { data, view, language } = useExplorer();
  const { t } = useTranslation();
  const { runner, vocabulary } = useRunner();
  const draft = useSession((s) => s.draft);
  const outcome = useSession((s) => s.outcome);
  const showText = useSession((s) => s.showText);
  const { query } = view;
  // What a link, Back or a reload brings; what is typed comes back here as it went out.
  useEffect(() => {
    if (query) useSession.setState({ draft: query });
  }, [query]);
  const offer = useMemo<Offer>(
    () => ({
      vocabulary,
      say: (name) => {
        const known = t(`type.${name}`, { defaultValue: "" });
        return known || t(`relation.${name}`, { defaultValue: "" });
      },
      names(part) {
        const weight = (key: string) => data.importance.get(key) ?? 0;
        return data.net
          .filterNodes((_, a) => a.entityType !== "Figure" && a.name.includes(part))
          .sort((a, b) => weight(b) - weight(a))
          .slice(0, MOST_NAMES)
          .map((key) => {
            const { name, entityType } = data.net.getNodeAttributes(key);
            return { name, type: entityType };
          });
      },
    }),
    [vocabulary, data, t],
  );
  const named = namedQueryOf(draft.text);
  const mark = useMemo(() => {
    if (outcome.kind !== "fault" || outcome.of.text !== draft.text || !outcome.fault.at) return null;
    return { at: outcome.fault.at, message: faultText(outcome.fault, t) };
  }, [outcome, draft.text, t]);
  const textShown = !named || showText;
  const go = () => void run(runner);
  return (
    <section className="console" aria-label={t("console.title")}>
      {named && (
        <div className="console-question">
          <h2>{named.title[language]}</h2>
          <p className="quiet">{named.answers[language]}</p>
          <button
            type="button"
            className="link"
            aria-expanded={textShown}
            onClick={() => useSession.setState({ showText: !showText })}
          >
            {t(textShown ? "console.hideText" : "console.showText")}
          </button>
        </div>
      )}
      {textShown && (
        <Editor
          text={draft.text}
          name={t("console.editor")}
          invite={t("console.invite")}
          offer={offer}
          mark={mark}
          onChange={(text) => {
            // Whoever writes keeps the text in sight, should it become a named query's again.
            useSession.setState({ showText: true });
            setDraft({ ...draft, text });
          }}
          onRun={go}
        />
      )}
      <ParameterForm onRun={go} />
      <RunBar onRun={go} />
      <Result onRun={go} />
    </section>
  );
}
