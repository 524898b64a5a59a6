/** Reads a word list: lines of tab-separated columns, the word first; # begins a comment line. A word given twice keeps its first row. */
export function parseList(tsv: string): Map<string, string[]> {
  const list = new Map<string, string[]>();
  for (const line of tsv.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [word, ...columns] = line.split("\t").map((c) => c.trim());
    if (!list.has(word)) list.set(word, columns);
  }
  return list;
}
