/** Changes of one letter that make one word the other, up to `bound`. */
function distance(a: string, b: string, bound: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(changed, previous[column] + 1, current[column - 1] + 1));
    }
    if (Math.min(...current) > bound) return bound + 1;
    previous = current;
  }
  return previous[b.length];
}

/** The one of the known names that was most likely meant; null if none is near. Case does not count. */
export function nearest(name: string, known: readonly string[]): string | null {
  const bound = name.length < 4 ? 1 : 2;
  const wanted = name.toLowerCase();
  let best: string | null = null;
  let least = bound + 1;
  for (const one of known) {
    const steps = distance(wanted, one.toLowerCase(), bound);
    if (steps < least && steps < one.length) [best, least] = [one, steps];
  }
  return best;
}
