import type { NodeType, RelationType } from "../../graph-build/model/types.ts";
import type { ExplorerData } from "../data/explorer-data.ts";
import { type Filtered, selectedNodes } from "../view/filter.ts";
import type { ViewSpec } from "../view/view-spec.ts";
import { mix } from "./colour.ts";
import { DOT, SHAPE_OF, type Shape } from "./shapes.ts";
import type { Palette } from "./tokens.ts";

/** A node as it is drawn; place in graph coordinates, size a radius in pixels at rest. */
export interface NodeVisual {
  key: string;
  x: number;
  y: number;
  size: number;
  shape: Shape;
  type: NodeType;
  fill: string;
  border: string;
  /** The whole name; the canvas cuts it. */
  label: string;
  bold: boolean;
  /** Higher is placed first; negative is never labelled. */
  priority: number;
  faded: boolean;
  z: number;
}

export interface EdgeVisual {
  key: string;
  source: string;
  target: string;
  colour: string;
  size: number;
  arrow: boolean;
  /** Relation whose name is written on it; null for none. */
  named: RelationType | null;
  z: number;
}

export interface Visual {
  nodes: ReadonlyMap<string, NodeVisual>;
  edges: ReadonlyMap<string, EdgeVisual>;
}

export const FADED = 0.12;
const HOVER_FADED = 0.35;
const EDGE = 0.42;
const EDGE_CHOSEN = 0.55;
const SMALLEST = 2.6;
const GROWTH = 9;

/** What is shown, as it is drawn: colours, sizes, what fades. `hover` is the node whose neighbourhood is lit. */
export function visualOf(
  data: ExplorerData,
  filtered: Filtered,
  view: ViewSpec,
  palette: Palette,
  hover: string | null = null,
): Visual {
  const selected = selectedNodes(data, view);
  const marked = selected.length === 0;
  const chosen = new Set(marked ? view.marked.filter((key) => data.net.hasNode(key)) : selected);
  const relation = view.selection?.kind === "relation" ? view.selection.key : null;
  const focus = new Set(chosen);
  if (hover && filtered.nodes.has(hover)) focus.add(hover);
  const lit = new Set(focus);
  if (!relation || hover)
    for (const key of (relation || marked) && hover ? [hover] : marked ? [] : focus)
      data.net.forEachEdge(key, (e, _a, s, t) => {
        if (filtered.edges.has(e)) lit.add(s === key ? t : s);
      });
  const fade = chosen.size ? FADED : HOVER_FADED;
  const nodes = new Map<string, NodeVisual>();
  for (const key of filtered.nodes) {
    const a = data.net.getNodeAttributes(key);
    const importance = data.importance.get(key) ?? 0;
    const faded = focus.size > 0 && !lit.has(key);
    const colour = palette.types[a.entityType];
    const front = selected.includes(key) ? 3 : key === hover ? 2 : focus.size && lit.has(key) ? 1 : 0;
    const dot = a.entityType === "Figure" ? DOT : 1;
    nodes.set(key, {
      key,
      ...data.places.get(key)!,
      size: (SMALLEST + GROWTH * importance ** 1.6) * dot + (front === 3 ? 2 : 0),
      shape: SHAPE_OF[a.entityType],
      type: a.entityType,
      fill: faded ? mix(colour, palette.ground, fade) : colour,
      border: front >= 2 || chosen.has(key) ? palette.text : palette.ground,
      label: a.name,
      bold: a.entityType === "Region" || front === 3,
      priority: faded && chosen.size ? -1 : front * 10 + importance - (a.entityType === "Figure" ? 0.5 : 0),
      faded,
      z: front,
    });
  }
  // Of marked nodes the relations among them stand out; of a selected one all that it has.
  const bright = (edge: string, source: string, target: string) => {
    if (relation) return edge === relation;
    if (source === hover || target === hover) return true;
    return marked ? chosen.has(source) && chosen.has(target) : focus.has(source) || focus.has(target);
  };
  return { nodes, edges: edgesOf(data, filtered, palette, focus, relation, bright, fade) };
}

function edgesOf(
  data: ExplorerData,
  filtered: Filtered,
  palette: Palette,
  focus: ReadonlySet<string>,
  relation: string | null,
  isBright: (edge: string, source: string, target: string) => boolean,
  fade: number,
): Map<string, EdgeVisual> {
  const edges = new Map<string, EdgeVisual>();
  const quiet = mix(palette.text, palette.ground, EDGE);
  const faint = mix(palette.text, palette.ground, EDGE * fade * 2);
  const strong = mix(palette.text, palette.ground, EDGE_CHOSEN);
  for (const key of filtered.edges) {
    const [source, target] = data.net.extremities(key);
    const bright = isBright(key, source, target);
    edges.set(key, {
      key,
      source,
      target,
      colour: bright ? strong : focus.size ? faint : quiet,
      size: key === relation ? 3 : bright ? 1.5 : 1,
      arrow: bright,
      named: bright ? data.net.getEdgeAttribute(key, "relationType") : null,
      z: bright ? 1 : 0,
    });
  }
  return edges;
}
