import { useTranslation } from "react-i18next";
import { namedQueryOf } from "../../data/cypher/library.ts";
import { parameterNames } from "../../data/cypher/parameters.ts";
import { useExplorer } from "../shared/explorer.ts";
import { setDraft, useSession, valuesOf } from "./session.ts";

/** A field for every parameter that the query asks for; those of a named query in plain words. */
export function ParameterForm({ onRun }: { onRun: () => void }) {
  const { language } = useExplorer();
  const { t } = useTranslation();
  const draft = useSession((s) => s.draft);
  const names = parameterNames(draft.text);
  if (names.length === 0) return null;
  const named = namedQueryOf(draft.text);
  const { bad } = valuesOf(draft);
  return (
    <form className="parameters" aria-label={t("console.parameters")} onSubmit={(e) => e.preventDefault()}>
      {names.map((name) => {
        const declared = named?.parameters.find((p) => p.name === name);
        const wrong = bad.includes(name);
        return (
          <label key={name}>
            <span>{declared ? declared.label[language] : `$${name}`}</span>
            <input
              value={draft.parameters[name] ?? ""}
              placeholder={declared ? "" : t("console.parameterHint")}
              aria-invalid={wrong}
              onKeyDown={(e) => {
                if (e.key !== "Enter" || e.nativeEvent.isComposing) return;
                e.preventDefault();
                onRun();
              }}
              onChange={(e) =>
                setDraft({ ...draft, parameters: { ...draft.parameters, [name]: e.target.value } })
              }
            />
            {wrong && <span className="wrong">{t("console.badParameter", { type: declared?.type })}</span>}
          </label>
        );
      })}
    </form>
  );
}
