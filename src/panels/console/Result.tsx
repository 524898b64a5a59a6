import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { setUi } from "../../view/ui.ts";
import { usePhone } from "../shared/settings.ts";
import { faultTitle } from "./fault-text.ts";
import { JsonResult } from "./JsonResult.tsx";
import { ResultBar } from "./ResultBar.tsx";
import { ResultTable } from "./ResultTable.tsx";
import { useSession } from "./session.ts";

/** What came of the query: rows, or why there are none. */
export function Result({ onRun }: { onRun: () => void }) {
  const { t } = useTranslation();
  const outcome = useSession((s) => s.outcome);
  const form = useSession((s) => s.form);
  if (outcome.kind === "none") return <Beginning />;
  if (outcome.kind === "running") return <p className="console-note quiet">{t("console.working")}</p>;
  if (outcome.kind === "fault") {
    const { fault } = outcome;
    const before = fault.at ? outcome.of.text.slice(0, fault.at.start) : "";
    const line = before.split("\n").length;
    const column = before.length - before.lastIndexOf("\n");
    return (
      <div className="console-fault" role="alert">
        <p className="finding-title">
          <TriangleAlert size={14} aria-hidden="true" />
          {faultTitle(fault, t)}
          {fault.at && <span className="count">{t("console.place", { line, column })}</span>}
        </p>
        {fault.message && <p lang="en">{fault.message}</p>}
        {fault.hint && (
          <p className="quiet" lang="en">
            {fault.hint}
          </p>
        )}
      </div>
    );
  }
  const { answer, of } = outcome;
  return (
    <div className="result">
      <ResultBar answer={answer} of={of} onRun={onRun} />
      {answer.rows.length === 0 ? (
        <p className="console-note quiet">{t("console.empty")}</p>
      ) : form === "table" ? (
        <ResultTable key={of.text} answer={answer} text={of.text} />
      ) : (
        <JsonResult answer={answer} />
      )}
    </div>
  );
}

/** What to do before anything was asked; on a phone, where the questions lie in a drawer, with the way to them. */
function Beginning() {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <div className="console-note">
      <p className="quiet">{t("console.begin")}</p>
      {phone && (
        <button type="button" className="link" onClick={() => setUi({ filters: true })}>
          {t("console.questions")}
        </button>
      )}
    </div>
  );
}
