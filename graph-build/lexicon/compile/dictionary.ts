/**
 * Compiles lexicon/data/dictionary.bin, by hand: `npx tsx graph-build/lexicon/compile/dictionary.ts`.
 * Source: the word list of jieba (MIT) as @node-rs/jieba carries it: word, frequency, part of speech.
 */
import fs from "node:fs";
import path from "node:path";
import { HEADER_BYTES, MAGIC, WEIGHT_STEPS } from "../dictionary-format.ts";

const ROOT = path.join(import.meta.dirname, "../../..");
const SOURCE = path.join(ROOT, "node_modules/@node-rs/jieba/dict.txt");
const OUT = path.join(import.meta.dirname, "../data/dictionary.bin");

interface Word {
  word: string;
  frequency: number;
  tag: string;
}

/** Words with their forms normalised as the pipeline's texts are; of two that fall together the more frequent one stays. */
function readWords(): Word[] {
  const words = new Map<string, Word>();
  for (const line of fs.readFileSync(SOURCE, "utf8").split("\n")) {
    const m = /^(\S.*?) (\d+)(?: (\S+))?$/.exec(line.trim());
    if (!m) continue;
    const word = m[1].normalize("NFKC");
    const frequency = Math.max(1, Number(m[2]));
    if ((words.get(word)?.frequency ?? 0) < frequency) words.set(word, { word, frequency, tag: m[3] ?? "x" });
  }
  return [...words.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
}

const words = readWords();
const tags = [...new Set(words.map((w) => w.tag))].sort();
const labels: number[] = [];
const counts: number[] = [];
const wide: number[] = [];
const weights: number[] = [];
const kinds: number[] = [];
// Breadth first over ranges of the sorted words.
const queue = [{ from: 0, to: words.length, depth: 0, label: 0 }];
for (let n = 0; n < queue.length; n++) {
  const { from, to, depth, label } = queue[n];
  let i = from;
  labels.push(label);
  if (depth > 0 && words[i].word.length === depth) {
    weights.push(1 + Math.round(WEIGHT_STEPS * Math.log(words[i].frequency)));
    kinds.push(tags.indexOf(words[i].tag));
    i++;
  } else weights.push(0);
  const before = queue.length;
  while (i < to) {
    const start = i;
    const char = words[i].word.charCodeAt(depth);
    while (i < to && words[i].word.charCodeAt(depth) === char) i++;
    queue.push({ from: start, to: i, depth: depth + 1, label: char });
  }
  const count = queue.length - before;
  counts.push(Math.min(count, 255));
  if (count >= 255) wide.push(count);
}
if (Math.max(...new Set(weights)) > 255) throw new Error("a frequency is too high for a weight of one byte");

let tagList = tags.join(",");
if (tagList.length % 2) tagList += " ";
const u16 = (values: number[]) => Buffer.from(Uint16Array.from(values).buffer);
const header = Buffer.alloc(HEADER_BYTES);
for (const [i, value] of [MAGIC, labels.length, kinds.length, tagList.length].entries())
  header.writeUInt32LE(value, i * 4);
const file = Buffer.concat([
  header,
  Buffer.from(tagList, "latin1"),
  u16(labels),
  Buffer.from(counts),
  Buffer.from(weights),
  Buffer.from(kinds),
  u16(wide),
]);
fs.writeFileSync(OUT, file);
process.stdout.write(
  `${path.relative(ROOT, OUT)}: ${words.length} words, ${labels.length} nodes, ${file.length} bytes\n`,
);
