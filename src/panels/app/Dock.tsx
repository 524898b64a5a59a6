import { FindingsPanel } from "../findings/FindingsPanel.tsx";
import { NodePanel } from "../node/NodePanel.tsx";
import { OverviewPanel } from "../overview/OverviewPanel.tsx";
import { Reader } from "../reader/Reader.tsx";
import { RelationPanel } from "../relation/RelationPanel.tsx";
import { useExplorer } from "../shared/explorer.ts";
import { Gone } from "../states/Gone.tsx";

/** The details: a report that is open, else what is selected, else what the graph holds. */
export function Dock() {
  const { view, data } = useExplorer();
  const { reader, selection, tab } = view;
  if (reader) return <Reader key={reader.source} place={reader} />;
  if (selection?.kind === "node")
    return data.net.hasNode(selection.key) ? (
      <NodePanel key={selection.key} node={selection.key} />
    ) : (
      <Gone />
    );
  if (selection)
    return data.net.hasEdge(selection.key) ? <RelationPanel relation={selection.key} /> : <Gone />;
  return tab === "findings" ? <FindingsPanel /> : <OverviewPanel />;
}
