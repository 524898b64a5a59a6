import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { NODE_TYPES } from "../../../graph-build/model/types.ts";
import { overviewOf, type Question } from "../../data/overview.ts";
import { act } from "../../view/store.ts";
import { DEFAULT_TYPES } from "../../view/view-spec.ts";
import { OpenOwn } from "../open/OpenOwn.tsx";
import { useExplorer } from "../shared/explorer.ts";
import { NodeLink } from "../shared/NodeLink.tsx";
import { Section } from "../shared/Section.tsx";
import { TypeMark } from "../shared/TypeMark.tsx";
import { FindingCounts } from "./FindingCounts.tsx";
import { SourceTexts } from "./SourceTexts.tsx";

/** What the graph holds, and three ways in. */
export function OverviewPanel() {
  const { data } = useExplorer();
  const { t } = useTranslation();
  const overview = useMemo(() => overviewOf(data), [data]);
  const n = (x: number) => x.toLocaleString("en");
  return (
    <div className="panel">
      <h2>{data.title || t("overview.title")}</h2>
      <p>
        {t("overview.intro", {
          sources: n(data.sources.size),
          nodes: n(data.net.order),
          relations: n(overview.relations),
        })}
      </p>
      <ul className="type-counts">
        {NODE_TYPES.map((type) => (
          <li key={type}>
            <TypeMark type={type} />
            <span>{t(`type.${type}`)}</span>
            <span className="count">{n(overview.counts[type])}</span>
          </li>
        ))}
      </ul>
      {overview.questions.length > 0 && (
        <Section title={t("overview.questions")}>
          <ul className="questions">
            {overview.questions.map((question) => (
              <li key={question.kind}>
                <button type="button" onClick={() => open(question)}>
                  {t(`overview.${question.kind}`, { name: data.net.getNodeAttribute(question.key, "name") })}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Ranking title={t("overview.agencies")} keys={overview.agencies} />
      <Ranking title={t("overview.programmes")} keys={overview.programmes} />
      <Section title={t("overview.findings")}>
        <FindingCounts findings={overview.findings} />
      </Section>
      <SourceTexts />
      <OpenOwn />
    </div>
  );
}

/** A question is a view: the node chosen, and on the canvas only what answers it. */
function open({ kind, key }: Question): void {
  const types = kind === "figures" ? [...DEFAULT_TYPES, "Figure" as const] : [...DEFAULT_TYPES];
  act({ do: "open", view: { tab: "graph", selection: { kind: "node", key }, types } });
}

function Ranking({ title, keys }: { title: string; keys: string[] }) {
  const { data } = useExplorer();
  const { t } = useTranslation();
  if (!keys.length) return null;
  const links = (key: string) =>
    data.net.filterEdges(key, (_, e) => e.relationType !== "MENTIONED_IN" && e.relationType !== "ABOUT")
      .length;
  return (
    <Section title={title}>
      <ol className="ranking">
        {keys.map((key) => (
          <li key={key}>
            <NodeLink node={key} />
            <span className="count">{t("overview.links", { count: links(key) })}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
