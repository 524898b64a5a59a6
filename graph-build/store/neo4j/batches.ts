/**
 * Rows gathered into batches of one kind (a label, a relation's type) and at most `size` rows, a batch given out as
 * soon as it is full. Rows of a kind keep their order. Holds at most `size` rows of each kind.
 */
export async function* batches<T>(
  rows: Iterable<T> | AsyncIterable<T>,
  kindOf: (row: T) => string,
  size: number,
): AsyncGenerator<{ kind: string; rows: T[] }> {
  const open = new Map<string, T[]>();
  for await (const row of rows) {
    const kind = kindOf(row);
    const batch = open.get(kind);
    if (!batch) open.set(kind, [row]);
    else batch.push(row);
    const full = open.get(kind) as T[];
    if (full.length < size) continue;
    open.delete(kind);
    yield { kind, rows: full };
  }
  for (const [kind, rest] of open) yield { kind, rows: rest };
}
