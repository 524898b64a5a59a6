/** A syntax tree without places, so that a test can write down what it expects. */
export function sketch(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sketch);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "at");
  return Object.fromEntries(entries.map(([key, held]) => [key, sketch(held)]));
}
