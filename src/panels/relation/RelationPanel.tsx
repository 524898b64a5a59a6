import { ArrowDown, ArrowLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { act } from "../../view/store.ts";
import { useExplorer } from "../shared/explorer.ts";
import { NodeLink } from "../shared/NodeLink.tsx";
import { Quote } from "../shared/Quote.tsx";
import { Section } from "../shared/Section.tsx";

/** A relation: its two ends, what distinguishes it, how it was read, the sentences that say it. */
export function RelationPanel({ relation }: { relation: string }) {
  const { data } = useExplorer();
  const { t } = useTranslation();
  const e = data.net.getEdgeAttributes(relation);
  const [from, to] = data.net.extremities(relation);
  return (
    <article className="panel" aria-labelledby="relation-name">
      <button type="button" className="back" onClick={() => act({ do: "select", selection: null })}>
        <ArrowLeft size={14} aria-hidden="true" />
        {t("node.back")}
      </button>
      <p className="kind">{t("relationPanel.title")}</p>
      <div className="relation">
        <NodeLink node={from} />
        <h2 id="relation-name">
          <ArrowDown size={16} aria-hidden="true" />
          {t(`relation.${e.relationType}`)}
          {e.title && <span lang="zh-Hans"> · {e.title}</span>}
          {e.role && ` · ${t(`role.${e.role}`)}`}
        </h2>
        <NodeLink node={to} />
      </div>
      <p className="summary">
        {[
          t("relationPanel.confidence", { percent: Math.round(e.confidence * 100) }),
          t("relationPanel.rule", { rule: e.rule }),
          e.via && t("relationPanel.via", { via: e.via }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Section title={t("relationPanel.evidence")} count={e.evidence.length}>
        {e.evidence.length === 0 && <p className="quiet">{t("relationPanel.noEvidence")}</p>}
        <ul className="quotes">
          {e.evidence.map((x) => (
            <li key={`${x.source} ${x.start}`}>
              <Quote evidence={x} />
            </li>
          ))}
        </ul>
      </Section>
    </article>
  );
}
