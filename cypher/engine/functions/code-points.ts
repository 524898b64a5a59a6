const SURROGATE = /[\ud800-\udfff]/;

/** The number of code points: what Cypher counts as characters. */
export function codePointCount(value: string): number {
  if (!SURROGATE.test(value)) return value.length;
  let count = 0;
  for (const _ of value) count++;
  return count;
}

/** A part by code points: from `start`, `length` of them or all that follow. */
export function sliceText(value: string, start: number, length = Number.POSITIVE_INFINITY): string {
  if (!SURROGATE.test(value)) return value.slice(start, start + length);
  return [...value].slice(start, start + length).join("");
}

export function reverseText(value: string): string {
  return [...value].reverse().join("");
}
