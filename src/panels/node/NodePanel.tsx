import { ArrowLeft, Crosshair, FileText } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { filesOfSourceNodes } from "../../data/explorer-data.ts";
import { evidenceOf, factsOf, figuresOf } from "../../data/facts.ts";
import { canvasHandle } from "../../render/canvas-handle.ts";
import { act } from "../../view/store.ts";
import { showsCanvas } from "../../view/view-spec.ts";
import { neighboursOf } from "../../view/walk.ts";
import { MoreRelations } from "../live/MoreRelations.tsx";
import { useExplorer } from "../shared/explorer.ts";
import { LongList } from "../shared/LongList.tsx";
import { Quote } from "../shared/Quote.tsx";
import { Section } from "../shared/Section.tsx";
import { TypeMark } from "../shared/TypeMark.tsx";
import { FactList } from "./FactList.tsx";
import { FigureDetails } from "./FigureDetails.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { SummaryLine } from "./SummaryLine.tsx";

/** A node: what it is, its facts by relation, its figures, the places that name it. */
export function NodePanel({ node }: { node: string }) {
  const { data, view, filtered } = useExplorer();
  const { t } = useTranslation();
  const a = data.net.getNodeAttributes(node);
  const groups = useMemo(() => factsOf(data, node), [data, node]);
  const figures = useMemo(() => figuresOf(data, node), [data, node]);
  const evidence = useMemo(() => evidenceOf(data, node), [data, node]);
  const file = useMemo(
    () => (a.entityType === "Source" ? filesOfSourceNodes(data.net, data.sources).get(node) : undefined),
    [a.entityType, data, node],
  );
  return (
    <article className="panel" aria-labelledby="node-name">
      <div className="panel-head">
        <button type="button" className="back" onClick={() => act({ do: "select", selection: null })}>
          <ArrowLeft size={14} aria-hidden="true" />
          {t("node.back")}
        </button>
        {showsCanvas(view.tab) && (
          <button
            type="button"
            className="back"
            onClick={() => canvasHandle()?.fit([node, ...neighboursOf(data, filtered, node)])}
          >
            <Crosshair size={14} aria-hidden="true" />
            {t("canvas.near")}
          </button>
        )}
      </div>
      <p className="kind">
        <TypeMark type={a.entityType} />
        {t(`type.${a.entityType}`)}
      </p>
      <h2 id="node-name" lang="zh-Hans">
        {a.name}
      </h2>
      {a.aliases.length > 0 && (
        <p className="aliases">
          {t("node.aliases")} <span lang="zh-Hans">{a.aliases.join("、")}</span>
        </p>
      )}
      <SummaryLine node={node} />
      {a.entityType === "Figure" && <FigureDetails figure={a} />}
      {file !== undefined && (
        <button
          type="button"
          className="primary"
          onClick={() => act({ do: "read", place: { source: file, start: 0, end: 0 } })}
        >
          <FileText size={14} aria-hidden="true" />
          {t("node.openText")}
        </button>
      )}
      {groups.map((group) => (
        <FactList key={`${group.relation} ${group.out}`} group={group} />
      ))}
      {figures.length > 0 && (
        <Section title={t("node.figures")} count={figures.length}>
          <FigureTable rows={figures} />
        </Section>
      )}
      <MoreRelations node={node} />
      {groups.length + figures.length === 0 && <p className="quiet">{t("node.none")}</p>}
      {evidence.length > 0 && (
        <Section title={t("node.evidence")} count={evidence.length}>
          <LongList
            items={evidence}
            most={6}
            className="quotes"
            keyOf={(e) => `${e.source} ${e.start} ${e.end}`}
          >
            {(e) => <Quote evidence={e} />}
          </LongList>
        </Section>
      )}
    </article>
  );
}
