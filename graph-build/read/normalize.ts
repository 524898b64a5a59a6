import type { MappedText } from "../model/index.ts";

/** Cut a mapped text to [start, end) of its own units; offsets still lead back to the same source. */
export function sliceMapped(m: MappedText, start: number, end: number): MappedText {
  return { text: m.text.slice(start, end), start: m.start.slice(start, end), end: m.end.slice(start, end) };
}

/** NFKC of every code point, CRLF to LF; each unit keeps the source units that it came from. */
export function normalize(source: string): MappedText {
  let text = "";
  const start: number[] = [];
  const end: number[] = [];
  let at = 0;
  for (const ch of source) {
    const to = at + ch.length;
    const out = ch === "\r" ? "" : ch.normalize("NFKC");
    for (let i = 0; i < out.length; i++) {
      start.push(at);
      end.push(to);
    }
    text += out;
    at = to;
  }
  return { text, start: Int32Array.from(start), end: Int32Array.from(end) };
}
