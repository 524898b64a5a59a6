import { Float, type Value } from "../../../cypher/engine/index.ts";
import { toText } from "../../../cypher/format/text.ts";
import { compareText } from "../table/rows.ts";

/** Numbers by their size and before texts, texts by pinyin, absent values last: how the table sorts a column. */
export function compareValues(a: Value, b: Value): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== null && y !== null) return x < y ? -1 : x > y ? 1 : 0;
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (x !== null || y !== null) return x !== null ? -1 : 1;
  return compareText(toText(a), toText(b));
}

/** A number to compare by; null for what is none. */
export function numberOf(value: Value): number | bigint | null {
  if (typeof value === "number" || typeof value === "bigint") return value;
  return value instanceof Float ? value.value : null;
}
