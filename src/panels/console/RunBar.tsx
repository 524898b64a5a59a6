import { useTranslation } from "react-i18next";
import { SaveQuery } from "./SaveQuery.tsx";
import { cancel, ROW_LIMITS, useSession, valuesOf } from "./session.ts";
import { useElapsed } from "./use-elapsed.ts";

/** Run and cancel, how many rows at most, and how long it takes. */
export function RunBar({ onRun }: { onRun: () => void }) {
  const { t } = useTranslation();
  const { draft, outcome, maxRows } = useSession();
  const elapsed = useElapsed(outcome.kind === "running" ? outcome.since : null);
  const running = outcome.kind === "running";
  return (
    <div className="run-bar">
      {running ? (
        <button type="button" className="primary" onClick={cancel}>
          {t("console.cancel")}
        </button>
      ) : (
        <button
          type="button"
          className="primary"
          disabled={draft.text.trim() === "" || valuesOf(draft).bad.length > 0}
          onClick={onRun}
        >
          {t("console.run")} <kbd>{t("console.runKey")}</kbd>
        </button>
      )}
      <label className="limit">
        {t("console.limit")}
        <select value={maxRows} onChange={(e) => useSession.setState({ maxRows: Number(e.target.value) })}>
          {ROW_LIMITS.map((n) => (
            <option key={n} value={n}>
              {t("console.rows", { n: n.toLocaleString("en") })}
            </option>
          ))}
        </select>
      </label>
      <SaveQuery />
      {running && (
        <span className="count">{t("console.running", { seconds: (elapsed / 1000).toFixed(1) })}</span>
      )}
    </div>
  );
}
