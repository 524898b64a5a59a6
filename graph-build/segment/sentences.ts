/** A sentence of a paragraph, in offsets of its text. */
export interface Piece {
  start: number;
  end: number;
}

/** Longest quotation that is not cut inside. */
const QUOTE = 60;
/** Longest sentence; a longer run without a full stop is cut at a lesser mark. */
export const LONGEST = 600;

const FINAL = "。!?";
const CLOSING = "”’」』)】》";
const OPENING: Record<string, string> = { "“": "”", "「": "」", "《": "》", "(": ")" };
/** What follows a quotation that is a part of its sentence: “谁来做?”的问题. */
const GOES_ON = "的地得、,;:等和与及或是为之也都就在成了";

/** Cuts a paragraph into sentences: at 。!? with the closing marks behind, not inside short quotations and brackets. */
export function sentencesOf(text: string): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  let inside = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (i > inside && OPENING[c]) {
      const close = text.slice(i + 1, i + 1 + QUOTE).indexOf(OPENING[c]);
      if (close >= 0) inside = i + 1 + close;
    }
    if (!FINAL.includes(c)) continue;
    let to = i + 1;
    while (to < text.length && (FINAL.includes(text[to]) || CLOSING.includes(text[to]))) to++;
    if (to <= inside) continue;
    if (to < text.length && CLOSING.includes(text[to - 1]) && GOES_ON.includes(text[to])) {
      i = to - 1;
      continue;
    }
    push(from, to);
    from = to;
    i = to - 1;
  }
  push(from, text.length);
  return out;

  function push(a: number, b: number) {
    let start = a;
    let end = b;
    while (start < end && text[start] === " ") start++;
    while (end > start && text[end - 1] === " ") end--;
    for (; end - start > LONGEST; ) {
      const cut = lesserMark(text, start);
      out.push({ start, end: cut });
      start = cut;
    }
    if (start < end) out.push({ start, end });
  }
}

/** Where to cut a run that is too long: behind a semicolon, else a comma, else anywhere but in mid-character. */
function lesserMark(text: string, start: number): number {
  const window = text.slice(start, start + LONGEST);
  for (const mark of ";,、 ") {
    const at = window.lastIndexOf(mark);
    if (at > LONGEST / 3) return start + at + 1;
  }
  const low = text.charCodeAt(start + LONGEST);
  return low >= 0xdc00 && low < 0xe000 ? start + LONGEST - 1 : start + LONGEST;
}
