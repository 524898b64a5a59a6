import type { EdgeAttributes, NodeAttributes } from "../../graph-build/model/graph.ts";
import type { NodeType, RelationType } from "../../graph-build/model/types.ts";
import type { ExplorerData } from "../data/explorer-data.ts";
import type { ViewSpec } from "./view-spec.ts";

/** What of the data a view shows. */
export interface Filtered {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  /** How many of each type pass all other filters, whether the type itself is ticked or not. */
  types: Record<NodeType, number>;
  relations: Record<RelationType, number>;
}

/**
 * Data and view to what is shown. The selected node, its figures and its sources come along whatever the types say,
 * and so do the nodes that are marked.
 */
export function filterData(data: ExplorerData, view: ViewSpec): Filtered {
  const { net } = data;
  const types: Record<NodeType, number> = {
    Person: 0,
    Agency: 0,
    Region: 0,
    Programme: 0,
    Figure: 0,
    Source: 0,
  };
  const nodes = new Set<string>();
  const passing = new Set<string>();
  const only = view.only.length ? new Set(view.only) : null;
  net.forEachNode((key, a) => {
    if ((only && !only.has(key)) || !passes(data, view, key, a)) return;
    passing.add(key);
    types[a.entityType] += 1;
    if (view.types.includes(a.entityType)) nodes.add(key);
  });
  for (const key of view.marked) if (net.hasNode(key)) nodes.add(key);
  for (const key of selectedNodes(data, view)) {
    nodes.add(key);
    if (view.selection?.kind !== "node") continue;
    net.forEachNeighbor(key, (k, a) => {
      if (passing.has(k) && (a.entityType === "Figure" || a.entityType === "Source")) nodes.add(k);
    });
  }
  const relations: Record<RelationType, number> = {
    HOLDS_POST: 0,
    PART_OF: 0,
    LOCATED_IN: 0,
    RUNS: 0,
    PARTICIPATES_IN: 0,
    PARTNERS_WITH: 0,
    ABOUT: 0,
    MENTIONED_IN: 0,
  };
  const edges = new Set<string>();
  net.forEachEdge((key, e, source, target) => {
    if (!nodes.has(source) || !nodes.has(target) || !saidIn(e, view.sources)) return;
    relations[e.relationType] += 1;
    if (view.relations.includes(e.relationType)) edges.add(key);
  });
  return { nodes, edges, types, relations };
}

/** The selected node, or both ends of the selected relation; none where the graph does not have them. */
export function selectedNodes(data: ExplorerData, view: ViewSpec): string[] {
  const s = view.selection;
  if (s?.kind === "node") return data.net.hasNode(s.key) ? [s.key] : [];
  return s && data.net.hasEdge(s.key) ? data.net.extremities(s.key) : [];
}

function passes(data: ExplorerData, view: ViewSpec, key: string, a: NodeAttributes): boolean {
  return (
    meets(data.regionsOf.get(key), view.regions) &&
    meets(data.sourcesOf.get(key), view.sources) &&
    meets(data.yearsOf.get(key), view.years) &&
    (view.text === "" || holdsText(a, view.text))
  );
}

const meets = (have: ReadonlySet<string> | undefined, want: readonly string[]) =>
  want.length === 0 || want.some((w) => have?.has(w));
const saidIn = (e: EdgeAttributes, sources: readonly string[]) =>
  sources.length === 0 || e.evidence.length === 0 || e.evidence.some((x) => sources.includes(x.source));

/** Whether a node's name or one of its aliases holds the text, however it is cased and however wide its letters. */
export function holdsText(a: NodeAttributes, text: string): boolean {
  const plain = (s: string) => s.normalize("NFKC").toLowerCase();
  const wanted = plain(text.trim());
  return [a.name, ...a.aliases].some((n) => plain(n).includes(wanted));
}
