/** Whether two pieces of syntax say the same; where they stand does not count. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  const left = Object.entries(a).filter(([key]) => key !== "at");
  const right = new Map(Object.entries(b).filter(([key]) => key !== "at"));
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}
