import type { NodeType, RelationType } from "../../graph-build/model/types.ts";
import { type Lens, type PlacedLabel, placeLabels } from "./labels.ts";
import { SHAPE_OF } from "./shapes.ts";
import { svgShape } from "./svg-shapes.ts";
import { FONT, type Palette } from "./tokens.ts";
import type { NodeVisual, Visual } from "./visual.ts";

/** A view as a picture that stands by itself: with its title, its legend and where its facts come from. */
export interface Picture {
  visual: Visual;
  lens: Lens;
  palette: Palette;
  /** What the view shows, in a line. */
  title: string;
  /** Types on the picture with their names and counts, in the order of the legend. */
  legend: { type: NodeType; name: string; count: number }[];
  /** Lines below the picture: the sources, then how much is shown. Long ones are broken. */
  notes: string[];
  /** BCP 47 tag of the words in it. */
  lang: string;
  relationName(relation: RelationType): string;
  /** Where a click on a node leads; absent where the picture is no page. */
  href?(key: string): string;
}

const MARGIN = 24;
const HEAD = 56;
const ROW = 28;
const LINE = 20;

/** Text made safe for XML: what a document says never becomes markup; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  const legal = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  return legal.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * Breaks a text into lines no wider than `width` pixels: between any two Chinese characters, but inside a number or a
 * Latin word only where it is wider than a line.
 */
export function breakLines(text: string, width: number, measure: (t: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  const add = (part: string) => {
    if (line && measure(line + part) > width) {
      lines.push(line);
      line = part.trimStart();
    } else line += part;
  };
  for (const part of text.match(/[\p{Script=Latin}\p{Nd}.,%-]+|./gsu) ?? [])
    if (measure(part) > width) for (const ch of part) add(ch);
    else add(part);
  if (line) lines.push(line);
  return lines;
}

/** The graph alone at the lens's size, for a page that sets title, legend and sources itself. */
export function graphSvg(picture: Picture): string {
  const { width, height } = picture.lens;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="${picture.href ? "group" : "img"}" aria-label="${escapeXml(picture.title)}" font-family="${escapeXml(FONT)}">`,
    ...drawing(picture),
    "</svg>",
  ].join("\n");
}

function drawing(picture: Picture): string[] {
  const { visual, lens, palette, relationName } = picture;
  const labels = placeLabels(visual, lens, { relationName, hover: null });
  return [...edges(picture), ...nodes(picture), ...labels.map((l) => label(l, palette))];
}

/** The whole picture as one SVG document, the picture itself at the lens's size. */
export function pictureSvg(picture: Picture): { svg: string; width: number; height: number } {
  const { lens, palette } = picture;
  const notes = picture.notes.flatMap((t) =>
    breakLines(t, lens.width - 2 * MARGIN, (s) => lens.measure(s, 13, false)),
  );
  const width = lens.width;
  const height = HEAD + lens.height + ROW + notes.length * LINE + MARGIN;
  const below = HEAD + lens.height;
  const title = shorten(picture.title, width - 2 * MARGIN, (s) => lens.measure(s, 20, true));
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${escapeXml(picture.lang)}" role="img" aria-label="${escapeXml(picture.title)}" font-family="${escapeXml(FONT)}">`,
    `<title>${escapeXml(picture.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${palette.ground}"/>`,
    text(title, MARGIN, 36, 20, palette.text, true),
    `<svg x="0" y="${HEAD}" width="${width}" height="${lens.height}" overflow="hidden">`,
    ...drawing(picture),
    "</svg>",
    `<line x1="${MARGIN}" x2="${width - MARGIN}" y1="${below}" y2="${below}" stroke="${palette.line}"/>`,
    ...legend(picture, below + ROW / 2 + 4),
    ...notes.map((t, i) => text(t, MARGIN, below + ROW + 8 + (i + 0.5) * LINE, 13, palette.quiet)),
    "</svg>",
  ];
  return { svg: parts.join("\n"), width, height };
}

function text(t: string, x: number, y: number, size: number, fill: string, bold = false): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="600"' : ""}>${escapeXml(t)}</text>`;
}

function shorten(t: string, width: number, measure: (s: string) => number): string {
  const [first, ...rest] = breakLines(t, width - measure("…"), measure);
  return rest.length ? `${first}…` : t;
}

const byDepth = (a: { z: number; key: string }, b: { z: number; key: string }) =>
  a.z - b.z || (a.key < b.key ? -1 : 1);

function edges({ visual, lens }: Picture): string[] {
  return [...visual.edges.values()].sort(byDepth).flatMap((e) => {
    const [a, b] = [visual.nodes.get(e.source), visual.nodes.get(e.target)];
    if (!a || !b) return [];
    const [p, q] = [lens.project(a), lens.project(b)];
    const line = `<line x1="${p.x.toFixed(1)}" y1="${p.y.toFixed(1)}" x2="${q.x.toFixed(1)}" y2="${q.y.toFixed(1)}" stroke="${e.colour}" stroke-width="${e.size}"/>`;
    return e.arrow ? [line, arrow(p, q, lens.radius(b.size), e.colour)] : [line];
  });
}

function arrow(p: { x: number; y: number }, q: { x: number; y: number }, r: number, fill: string): string {
  const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
  const [ux, uy] = [(q.x - p.x) / length, (q.y - p.y) / length];
  const [tx, ty] = [q.x - ux * (r + 1), q.y - uy * (r + 1)];
  const [bx, by] = [tx - ux * 7, ty - uy * 7];
  const at = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
  return `<polygon points="${at(tx, ty)} ${at(bx - uy * 3.2, by + ux * 3.2)} ${at(bx + uy * 3.2, by - ux * 3.2)}" fill="${fill}"/>`;
}

function nodes({ visual, lens, href }: Picture): string[] {
  const shown = (v: NodeVisual) => {
    const { x, y } = lens.project(v);
    const r = lens.radius(v.size);
    return x > -r && y > -r && x < lens.width + r && y < lens.height + r;
  };
  return [...visual.nodes.values()]
    .filter(shown)
    .sort(byDepth)
    .map((v) => {
      const { x, y } = lens.project(v);
      const mark = svgShape(v.shape, x, y, lens.radius(v.size), v.fill, v.border);
      const named = `<title>${escapeXml(v.label)}</title>${mark}`;
      return href
        ? `<a href="${escapeXml(href(v.key))}" target="_blank" aria-label="${escapeXml(v.label)}">${named}</a>`
        : `<g>${named}</g>`;
    });
}

function label(l: PlacedLabel, palette: Palette): string {
  const fill = l.kind === "node" ? palette.text : palette.quiet;
  const weight = l.bold ? ' font-weight="600"' : "";
  return `<text x="${l.x.toFixed(1)}" y="${(l.y + l.size * 0.36).toFixed(1)}" font-size="${l.size}"${weight} fill="${fill}" stroke="${palette.ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke" pointer-events="none">${escapeXml(l.text)}</text>`;
}

function legend({ legend: entries, lens, palette }: Picture, y: number): string[] {
  let x = MARGIN + 6;
  return entries.map(({ type, name, count }) => {
    const words = `${name} ${count}`;
    const mark = svgShape(SHAPE_OF[type], x, y, 6, palette.types[type], palette.ground);
    const part = mark + text(words, x + 12, y + 5, 13, palette.text);
    x += 12 + lens.measure(words, 13, false) + 24;
    return part;
  });
}
