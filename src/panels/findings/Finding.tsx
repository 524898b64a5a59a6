import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Evidence, Finding } from "../../../graph-build/model/graph.ts";
import { outermost } from "../../data/facts.ts";
import { periodText, valueText } from "../../data/values.ts";
import { useExplorer } from "../shared/explorer.ts";
import { NodeLink } from "../shared/NodeLink.tsx";
import { Quote } from "../shared/Quote.tsx";

type Of<K extends Finding["kind"]> = Extract<Finding, { kind: K }>;

function Quotes({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul className="quotes">
      {outermost(evidence).map((e, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finding may quote the same place twice; its quotes never change
        <li key={`${e.source} ${e.start} ${i}`}>
          <Quote evidence={e} />
        </li>
      ))}
    </ul>
  );
}

export function Contradiction({ finding }: { finding: Of<"contradiction"> }) {
  const { data } = useExplorer();
  const { t } = useTranslation();
  const [subject] = finding.nodes;
  return (
    <div className="finding">
      <p className="finding-title">
        <TriangleAlert size={14} aria-hidden="true" />
        {t(`findings.${finding.about}`)}
      </p>
      <p>
        {subject && data.net.hasNode(subject) && <NodeLink node={subject} />}
        <span lang="zh-Hans">
          {" "}
          {finding.detail}
          {finding.period ? ` (${periodText(finding.period)})` : ""}: <b>{finding.values.join(" / ")}</b>
        </span>
      </p>
      <Quotes evidence={finding.evidence} />
    </div>
  );
}

export function Arithmetic({ finding }: { finding: Of<"arithmetic"> }) {
  const { language } = useExplorer();
  const { t } = useTranslation();
  const { confirmed, rule, stated, computed, unit } = finding;
  return (
    <div className="finding">
      <p className="finding-title">
        {confirmed ? (
          <CircleCheck size={14} aria-hidden="true" />
        ) : (
          <TriangleAlert size={14} aria-hidden="true" />
        )}
        {t(`findings.${rule}`)} · {t(confirmed ? "findings.confirmed" : "findings.refuted")}
      </p>
      <p>
        {t("findings.stated", {
          stated: valueText(stated, unit, language),
          computed: valueText(Math.round(computed * 1e4) / 1e4, unit, language),
        })}
      </p>
      <Quotes evidence={finding.evidence} />
    </div>
  );
}

export function Drop({ finding }: { finding: Of<"drop"> }) {
  const { t } = useTranslation();
  const { reason, step, quote, source, article, start, end } = finding;
  return (
    <div className="finding">
      <p>
        {reason}
        <span className="quiet"> · {t("findings.step", { step })}</span>
      </p>
      {quote !== undefined && start !== undefined && end !== undefined && (
        <Quotes evidence={[{ source, article: article ?? 0, start, end, quote }]} />
      )}
    </div>
  );
}
