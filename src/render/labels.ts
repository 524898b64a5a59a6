import type { RelationType } from "../../graph-build/model/types.ts";
import type { NodeVisual, Visual } from "./visual.ts";

/** Longest name on the canvas, in characters; the whole one stands in panels and on hover. */
export const LABEL_LENGTH = 12;

export interface Point {
  x: number;
  y: number;
}

/** A label at its place, in pixels of the picture: `x` is its left edge, `y` its middle. */
export interface PlacedLabel extends Point {
  key: string;
  text: string;
  size: number;
  bold: boolean;
  /** Names of relations are quieter than those of nodes. */
  kind: "node" | "relation";
  width: number;
}

/** How a picture is looked at: where a node's place falls, how large its radius is, and how wide a text is set. */
export interface Lens {
  width: number;
  height: number;
  project(place: Point): Point;
  radius(size: number): number;
  measure(text: string, size: number, bold: boolean): number;
}

export interface LabelOptions {
  /** Name of a relation in the reader's language. */
  relationName(relation: RelationType): string;
  /** Node whose name is written first and whole. */
  hover: string | null;
  /** What is written behind the hovered name: its type. */
  hoverNote?: string;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 3;
/** Clear room around a name, and picture area for each, in pixels: a crowd of names reads as none. */
const MARGIN = 5;
const AREA = 7000;
const SIZE = 12;
const SIZE_BIG = 14;

/** A name cut for the canvas: at most twelve characters, the cut shown by an ellipsis. */
export function cutName(name: string): string {
  const letters = [...name];
  return letters.length > LABEL_LENGTH ? `${letters.slice(0, LABEL_LENGTH - 1).join("")}…` : name;
}

/**
 * Names of nodes, the most important first, then names of relations, each where it touches no other: right of its
 * node, else left, below or above; left out where none of these is free.
 */
export function placeLabels(visual: Visual, lens: Lens, options: LabelOptions): PlacedLabel[] {
  const taken = new Boxes();
  const placed: PlacedLabel[] = [];
  const most = Math.max(12, Math.round((lens.width * lens.height) / AREA));
  const rank = (n: NodeVisual) => (n.key === options.hover ? 100 : n.priority);
  const candidates = [...visual.nodes.values()].filter((n) => rank(n) >= 0);
  candidates.sort((a, b) => rank(b) - rank(a) || (a.key < b.key ? -1 : 1));
  for (const node of candidates.filter((n) => n.z >= 2)) taken.add(discOf(node, lens));
  for (const node of candidates) {
    if (placed.length >= most) break;
    const hovered = node.key === options.hover;
    const note = hovered && options.hoverNote ? ` ${options.hoverNote}` : "";
    const text = hovered || node.z === 3 ? node.label + note : cutName(node.label);
    const label = placeName(node, text, lens, taken, hovered || node.z === 3);
    if (!label) continue;
    placed.push(label);
    if (node.z < 2) taken.add(discOf(node, lens));
  }
  return [...placed, ...relationNames(visual, lens, options, taken)];
}

function discOf(node: NodeVisual, lens: Lens): Box {
  const { x, y } = lens.project(node);
  const r = lens.radius(node.size);
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

function placeName(
  node: NodeVisual,
  text: string,
  lens: Lens,
  taken: Boxes,
  must: boolean,
): PlacedLabel | null {
  const at = lens.project(node);
  if (at.x < 0 || at.y < 0 || at.x > lens.width || at.y > lens.height) return null;
  const size = must || node.size > 9 ? SIZE_BIG : SIZE;
  const width = lens.measure(text, size, node.bold);
  const half = size * 0.6;
  const r = lens.radius(node.size) + GAP;
  const spots: Point[] = [
    { x: at.x + r, y: at.y },
    { x: at.x - r - width, y: at.y },
    { x: at.x - width / 2, y: at.y + r + half },
    { x: at.x - width / 2, y: at.y - r - half },
  ];
  const inside = spots.filter(
    (s) => s.x >= 0 && s.x + width <= lens.width && s.y >= half && s.y + half <= lens.height,
  );
  const boxOf = (s: Point): Box => ({
    left: s.x - MARGIN,
    right: s.x + width + MARGIN,
    top: s.y - half - MARGIN / 2,
    bottom: s.y + half + MARGIN / 2,
  });
  // The selected and the hovered node are always named, at worst over others.
  const spot = inside.find((s) => taken.free(boxOf(s))) ?? (must ? (inside[0] ?? spots[0]) : null);
  if (!spot) return null;
  taken.add(boxOf(spot));
  return { key: node.key, text, size, bold: node.bold, kind: "node", width, ...spot };
}

function relationNames(visual: Visual, lens: Lens, options: LabelOptions, taken: Boxes): PlacedLabel[] {
  const between = new Map<string, { a: NodeVisual; b: NodeVisual; names: Set<string> }>();
  for (const edge of visual.edges.values()) {
    const [a, b] = [visual.nodes.get(edge.source), visual.nodes.get(edge.target)];
    if (!edge.named || !a || !b) continue;
    const pair = [a.key, b.key].sort().join(" ");
    const known = between.get(pair) ?? { a, b, names: new Set() };
    known.names.add(options.relationName(edge.named));
    between.set(pair, known);
  }
  const placed: PlacedLabel[] = [];
  for (const [key, { a, b, names }] of between) {
    const [p, q] = [lens.project(a), lens.project(b)];
    const text = [...names].join("·");
    const width = lens.measure(text, 11, false);
    if (Math.hypot(p.x - q.x, p.y - q.y) < width + lens.radius(a.size) + lens.radius(b.size) + 8) continue;
    const [x, y] = [(p.x + q.x) / 2 - width / 2, (p.y + q.y) / 2];
    const box = { left: x - 2, right: x + width + 2, top: y - 8, bottom: y + 8 };
    if (x < 0 || y < 0 || x + width > lens.width || y > lens.height || !taken.free(box)) continue;
    taken.add(box);
    placed.push({ key, text, size: 11, bold: false, kind: "relation", width, x, y });
  }
  return placed;
}

/** Boxes that are taken, found by the cells of a coarse grid. */
class Boxes {
  private cells = new Map<string, Box[]>();

  free(box: Box): boolean {
    return this.cellsOf(box).every((cell) =>
      (this.cells.get(cell) ?? []).every(
        (b) => b.right <= box.left || b.left >= box.right || b.bottom <= box.top || b.top >= box.bottom,
      ),
    );
  }

  add(box: Box): void {
    for (const cell of this.cellsOf(box)) {
      const there = this.cells.get(cell);
      if (there) there.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  private cellsOf(box: Box): string[] {
    const out: string[] = [];
    const side = 64;
    for (let x = Math.floor(box.left / side); x <= Math.floor(box.right / side); x++)
      for (let y = Math.floor(box.top / side); y <= Math.floor(box.bottom / side); y++) out.push(`${x} ${y}`);
    return out;
  }
}
