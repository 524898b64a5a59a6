import type { Drop, SourceDocument } from "../model/index.ts";
import type { Line } from "./lines.ts";

/** Shortest passage whose second copy is dropped: shorter ones are repeated on purpose. */
const MIN_LENGTH = 40;

/** Lines without the second copies of passages, and what was left out. */
export function withoutCopies(doc: SourceDocument, lines: Line[]): { lines: Line[]; drops: Drop[] } {
  const seen = new Set<string>();
  const drops: Drop[] = [];
  const kept = lines.filter((line) => {
    if (line.text.length < MIN_LENGTH) return true;
    const key = line.text.replace(/\s+/g, "");
    if (!seen.has(key)) {
      seen.add(key);
      return true;
    }
    drops.push(dropOf(doc, line, "printed before in the same source"));
    return false;
  });
  return { lines: kept, drops };
}

/** The report of a line that is left out. */
export function dropOf(doc: SourceDocument, line: Line, reason: string): Drop {
  const start = doc.start[line.start];
  const end = doc.end[line.end - 1];
  return {
    kind: "drop",
    step: "segment",
    reason,
    source: doc.file,
    start,
    end,
    quote: doc.decoded.slice(start, end),
  };
}
