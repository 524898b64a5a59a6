import { type FrontMatter, type RawDocument, type SourceDocument, sha256Hex } from "../model/index.ts";
import { normalize } from "./normalize.ts";

/**
 * Bytes of a .txt or .md file to its decoded and normalised text.
 * @throws ReadError that says why a file cannot be understood.
 */
export function readDocument(raw: RawDocument): SourceDocument {
  const decoded = new TextDecoder("utf-8").decode(raw.bytes);
  const { front, bodyStart } = frontMatter(decoded);
  const mapped = normalize(decoded.slice(bodyStart));
  return {
    file: raw.file,
    sha256: sha256Hex(raw.bytes),
    encoding: "utf-8",
    decoded,
    front,
    text: mapped.text,
    start: mapped.start.map((o) => o + bodyStart),
    end: mapped.end.map((o) => o + bodyStart),
  };
}

function frontMatter(decoded: string): { front: FrontMatter; bodyStart: number } {
  const m = /^---\n([\s\S]*?)\n---\n/.exec(decoded);
  if (!m) return { front: {}, bodyStart: 0 };
  const front = Object.fromEntries(m[1].split("\n").map((l) => l.split(/:\s*(.*)/s).slice(0, 2)));
  return { front, bodyStart: m[0].length };
}
