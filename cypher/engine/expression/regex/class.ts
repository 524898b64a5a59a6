import { readEscape } from "./escape.ts";
import type { Reader } from "./reader.ts";

const hex = (code: number): string => `\\u{${code.toString(16)}}`;
const codeOf = (character: string): number => character.codePointAt(0)!;

/** Both cases of the ASCII letters between two characters, beside all that lies between. */
function range(from: number, to: number, ignoreCase: boolean): string {
  const parts = [[from, to]];
  if (ignoreCase) {
    for (const [a, z, shift] of [
      [0x61, 0x7a, -32],
      [0x41, 0x5a, 32],
    ]) {
      const low = Math.max(from, a);
      const high = Math.min(to, z);
      if (low <= high) parts.push([low + shift, high + shift]);
    }
  }
  return parts.map(([a, z]) => (a === z ? hex(a) : `${hex(a)}-${hex(z)}`)).join("");
}

/** One character as the inside of a class. */
export function characterSet(character: string, ignoreCase: boolean): string {
  return range(codeOf(character), codeOf(character), ignoreCase);
}

/** One item: a character, a range, an escape or a class of its own. */
function item(reader: Reader, ignoreCase: boolean): string {
  if (reader.take("[")) return readClass(reader, ignoreCase);
  const from = single(reader);
  if ("set" in from) return from.set;
  const ranged =
    reader.peek() === "-" && !["]", "[", ""].includes(reader.peek(1)) && !reader.startsWith("-&&");
  if (!ranged) return characterSet(from.character, ignoreCase);
  reader.next();
  const to = single(reader);
  if ("set" in to) return `${characterSet(from.character, ignoreCase)}\\-${to.set}`;
  if (codeOf(to.character) < codeOf(from.character)) return reader.fail("a range runs backwards");
  return range(codeOf(from.character), codeOf(to.character), ignoreCase);
}

function single(reader: Reader): { character: string } | { set: string } {
  if (!reader.take("\\")) return { character: reader.next() };
  return readEscape(reader) ?? reader.fail("no such escape in a class");
}

/**
 * A class of Java, from behind its `[` to its `]`, as a class of JavaScript (flag v): unions, `&&` and `^` over all.
 */
export function readClass(reader: Reader, ignoreCase: boolean): string {
  const negated = reader.take("^");
  const operands: string[] = [];
  let items = "";
  for (let first = true; first || reader.peek() !== "]"; first = false) {
    if (reader.done) return reader.fail("a class is not closed");
    if (reader.take("&&")) {
      operands.push(`[${items}]`);
      items = "";
    } else {
      items += reader.startsWith("\\Q") ? quoted(reader, ignoreCase) : item(reader, ignoreCase);
    }
  }
  reader.next();
  const body = operands.length === 0 ? items : [...operands, `[${items}]`].join("&&");
  return `[${negated ? "^" : ""}${body}]`;
}

function quoted(reader: Reader, ignoreCase: boolean): string {
  reader.take("\\Q");
  const text = reader.until("\\E") ?? reader.rest();
  return Array.from(text, (one) => characterSet(one, ignoreCase)).join("");
}
