type Value = string | number | boolean | null;

/**
 * The number of a feature, written as a template: feature`rw|${word}`, with up to six values. It is the FNV-1a hash (32 bits) of
 * the UTF-16 units that the text would have, made without making the text.
 */
export function feature(
  parts: readonly string[],
  a: Value = null,
  b: Value = null,
  c: Value = null,
  d: Value = null,
  e: Value = null,
  f: Value = null,
): number {
  let h = hash(0x811c9dc5, parts[0]);
  const n = parts.length;
  if (n > 1) h = hash(hashValue(h, a), parts[1]);
  if (n > 2) h = hash(hashValue(h, b), parts[2]);
  if (n > 3) h = hash(hashValue(h, c), parts[3]);
  if (n > 4) h = hash(hashValue(h, d), parts[4]);
  if (n > 5) h = hash(hashValue(h, e), parts[5]);
  if (n > 6) h = hash(hashValue(h, f), parts[6]);
  return h >>> 0;
}

function hashValue(h: number, value: Value): number {
  return hash(h, typeof value === "string" ? value : String(value));
}

function hash(seed: number, text: string): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
