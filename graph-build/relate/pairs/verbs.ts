import type { Lexicon } from "../../lexicon/lexicon.ts";

/** Where the text has words of the verb list. */
export interface VerbHits {
  /** For each unit of the text, the last verb that ends at or before it: an index into `hits`, -1 where there is none. */
  before: Int32Array;
  starts: number[];
  /** Number of the word, at least 1, and of the relations that it signals. */
  words: number[];
  classes: number[];
}

interface Verb {
  text: string;
  word: number;
  kind: number;
}

const tables = new WeakMap<Lexicon, Map<number, Verb[]>>();

/** The verb list by the first two characters of its words, longest first. */
function tableOf(lexicon: Lexicon): Map<number, Verb[]> {
  const known = tables.get(lexicon);
  if (known) return known;
  const table = new Map<number, Verb[]>();
  const kinds: string[] = [];
  let word = 0;
  for (const [text, columns] of lexicon.lists.verbs ?? []) {
    if (text.length < 2) continue;
    if (!kinds.includes(columns[0])) kinds.push(columns[0]);
    const key = (text.charCodeAt(0) << 16) | text.charCodeAt(1);
    const row = table.get(key) ?? [];
    row.push({ text, word: ++word, kind: kinds.indexOf(columns[0]) + 1 });
    table.set(key, row);
  }
  for (const row of table.values()) row.sort((a, b) => b.text.length - a.text.length);
  tables.set(lexicon, table);
  return table;
}

/** Finds the verbs of the list in a text, the longest at each place, none overlapping. */
export function findVerbs(text: string, lexicon: Lexicon): VerbHits {
  const table = tableOf(lexicon);
  const before = new Int32Array(text.length + 1).fill(-1);
  const out: VerbHits = { before, starts: [], words: [], classes: [] };
  let last = -1;
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    if (i < end) {
      before[i] = last;
      continue;
    }
    if (end > 0 && i === end) last = out.starts.length - 1;
    before[i] = last;
    const row = table.get((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
    const hit = row?.find((v) => text.startsWith(v.text, i));
    if (!hit) continue;
    out.starts.push(i);
    out.words.push(hit.word);
    out.classes.push(hit.kind);
    end = i + hit.text.length;
  }
  before[text.length] = out.starts.length - 1;
  return out;
}
