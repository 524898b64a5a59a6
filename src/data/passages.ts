/** A stretch of a text that is marked; offsets in UTF-16 units, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** A part of a paragraph, marked or not. */
export interface Run extends Stretch {
  text: string;
  /** focus: the place that was asked for; mention: another place of what is selected. */
  mark: "focus" | "mention" | null;
}

export interface Paragraph {
  start: number;
  /** front: the lines of a file's front matter; heading: marked as one (# in Markdown), the mark itself left out. */
  kind: "front" | "heading" | "body";
  runs: Run[];
}

const FRONT = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/;
const HEADING = /^#{1,6}[ \t]+/;

/** A text as paragraphs with their marks; where marks overlap the place asked for wins. Nothing of the text is lost but
 * line ends and the signs of headings. */
export function paragraphsOf(text: string, focus: Stretch, mentions: readonly Stretch[]): Paragraph[] {
  const out: Paragraph[] = [];
  const body = FRONT.exec(text)?.[0].length ?? 0;
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  let first = 0;
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    while (first < sorted.length && sorted[first].end <= start) first += 1;
    const here: Stretch[] = [];
    for (let i = first; i < sorted.length && sorted[i].start < end; i++) here.push(sorted[i]);
    const line = text.slice(start, end);
    const sign = HEADING.exec(line)?.[0].length ?? 0;
    const kind = start < body ? "front" : sign ? "heading" : "body";
    const from = kind === "heading" ? start + sign : start;
    if (line.trim()) out.push({ start, kind, runs: runsOf(text, from, end, focus, here) });
    start = end + 1;
  }
  return out;
}

function runsOf(
  text: string,
  start: number,
  end: number,
  focus: Stretch,
  mentions: readonly Stretch[],
): Run[] {
  const cuts = new Set([start, end]);
  for (const s of [focus, ...mentions])
    for (const at of [s.start, s.end]) if (at > start && at < end) cuts.add(at);
  const edges = [...cuts].sort((a, b) => a - b);
  const covers = (s: Stretch, from: number, to: number) => s.start <= from && s.end >= to && s.end > s.start;
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1];
    const mark = covers(focus, from, to)
      ? "focus"
      : mentions.some((m) => covers(m, from, to))
        ? "mention"
        : null;
    return { start: from, end: to, text: text.slice(from, to), mark };
  });
}
