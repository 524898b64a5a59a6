/**
 * The number of a feature, written as a template: feature`rw|${word}`. It is the FNV-1a hash (32 bits) of the UTF-16 units
 * that the text would have, made without making the text.
 */
export function feature(
  parts: readonly string[],
  ...values: readonly (string | number | boolean | null)[]
): number {
  let h = hash(0x811c9dc5, parts[0]);
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    h = hash(hash(h, typeof v === "string" ? v : String(v)), parts[i + 1]);
  }
  return h >>> 0;
}

function hash(seed: number, text: string): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
