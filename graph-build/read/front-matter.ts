import type { FrontMatter } from "../model/index.ts";

const FIELDS = ["title", "publisher", "date", "home", "facts_from"] as const;
/** A block longer than this is no front matter. */
const MAX_LENGTH = 8192;
const FENCE = /^---[ \t]*$/;
const FIELD = /^([A-Za-z_][\w-]*)[ \t]*[:：](.*)$/;
/** A comment, an empty line, or a line that goes on with the value of the field above: nothing that we keep. */
const FILLING = /^(\s*|\s*#.*|\s+\S.*|- .*)$/;

/**
 * The front matter of a decoded source and the offset where its text begins. A block that is not closed or holds
 * another thing than fields is ordinary text: no fields, the text begins at 0.
 */
export function frontMatter(decoded: string): { front: FrontMatter; bodyStart: number } {
  const none = { front: {}, bodyStart: 0 };
  if (!decoded.startsWith("---")) return none;
  const front: FrontMatter = {};
  const head = decoded.slice(0, MAX_LENGTH);
  const line = /([^\r\n]*)(\r\n|\r|\n|$)/y;
  let fields = 0;
  for (let first = true; line.lastIndex < head.length; first = false) {
    const m = line.exec(head);
    if (!m) return none;
    if (FENCE.test(m[1])) {
      if (!first) return fields ? { front, bodyStart: line.lastIndex } : none;
      continue;
    }
    const field = first ? null : FIELD.exec(m[1]);
    if (!field && (first || !FILLING.test(m[1]))) return none;
    if (!field) continue;
    fields++;
    const name = FIELDS.find((f) => f === field[1].toLowerCase());
    const value = unquoted(field[2].trim());
    if (name && value) front[name] = value;
  }
  return none;
}

function unquoted(value: string): string {
  const q = /^(["'])(.*)\1$/.exec(value);
  return q ? q[2].trim() : value;
}
