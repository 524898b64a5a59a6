import { Quote as QuoteIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Fact, FactGroup } from "../../data/facts.ts";
import { act } from "../../view/store.ts";
import { LongList } from "../shared/LongList.tsx";
import { NodeLink } from "../shared/NodeLink.tsx";
import { Section } from "../shared/Section.tsx";

/** The facts of one relation: each names the far end and opens the sentence behind it. */
export function FactList({ group }: { group: FactGroup }) {
  const { t } = useTranslation();
  const title = t(`facts.${group.out ? "out" : "in"}.${group.relation}`);
  return (
    <Section title={title} count={group.facts.length}>
      <LongList items={group.facts} most={8} className="facts" keyOf={(f) => f.edge}>
        {(fact) => <FactLine fact={fact} />}
      </LongList>
    </Section>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  const { t } = useTranslation();
  const { title, role, evidence } = fact.attributes;
  return (
    <div className="fact">
      <span className="fact-what">
        <NodeLink node={fact.other} />
        {title && (
          <span className="fact-detail" lang="zh-Hans">
            {title}
          </span>
        )}
        {role && role !== "implements" && <span className="fact-detail">{t(`role.${role}`)}</span>}
      </span>
      {evidence[0] && (
        <button
          type="button"
          className="why"
          aria-label={t("node.quote", { quote: evidence[0].quote })}
          title={evidence[0].quote}
          onClick={() =>
            act({
              do: "read",
              place: { source: evidence[0].source, start: evidence[0].start, end: evidence[0].end },
            })
          }
        >
          <QuoteIcon size={13} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className="why"
        aria-label={t("node.openRelation")}
        title={t("node.openRelation")}
        onClick={() => act({ do: "select", selection: { kind: "relation", key: fact.edge } })}
      >
        <span aria-hidden="true">⋯</span>
      </button>
    </div>
  );
}
