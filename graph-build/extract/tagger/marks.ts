import type { Gazetteer } from "../../lexicon/gazetteer.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article } from "../../model/index.ts";
import {
  CLAUSE_END,
  CLOSE_QUOTE,
  classOf,
  foldedCode,
  LIST_COMMA,
  NUMERAL,
  OPEN_QUOTE,
  SENTENCE_END,
} from "./classes.ts";
import { LIST, type TaggerWords } from "./lists.ts";
import { hashOf, LENGTH_BITS, LENGTH_MASK, type WordFinder } from "./words.ts";

/** What is known of each character of an article before any model reads it: one array a layer. */
export interface Marks {
  codes: Uint16Array;
  kinds: Uint8Array;
  /** Division names: 4 × level + place (1 begin, 2 inside, 3 end), + 16 for a short form; 0 none. */
  gazetteer: Uint8Array;
  /** How near the article's home that division lies: 1 elsewhere, 2 home or above, 3 in it, 4 beside it; 0 no name. */
  near: Uint8Array;
  /** 4 × class + place (0 begin, 1 inside, 2 end, 3 single) in a body head, programme suffix, title …; 0 none. */
  head: Uint8Array;
  suffix: Uint8Array;
  title: Uint8Array;
  verb: Uint8Array;
  /** 1 a surname of one character, 2 and 3 the two of a double one. */
  surname: Uint8Array;
  /** Length class and hash of the next head and suffix that end at or after here in the clause; 0 none. */
  headDistance: Uint8Array;
  headWord: Int32Array;
  suffixDistance: Uint8Array;
  suffixWord: Int32Array;
  /** 0 outside; else 1 + bucket of the distance since “ opened, + 8 inside 《》. */
  quote: Uint8Array;
  /** Bucket of the quoted length, on every character inside. */
  quoteLength: Uint8Array;
  /** Hash of the last two characters inside, and of the two behind the closing mark. */
  quoteTail: Int32Array;
  quoteNext: Int32Array;
  /** Class of the suffix that closes a list ahead in the clause (…等四大工程), × 4 + list commas up to it; 0 none. */
  listTail: Uint8Array;
  /** Index of the dictionary word that a character stands in, and the words' hashes and tags. */
  wordAt: Int32Array;
  wordStart: Int32Array;
  wordHash: Int32Array;
  wordTag: Uint8Array;
  /** Hash of the clause's last verb before a word; 0 none. */
  wordVerb: Int32Array;
}

/** Reads all layers of an article. */
export function markArticle(article: Article, lexicon: Lexicon, words: TaggerWords): Marks {
  const { text } = article;
  const n = text.length;
  const codes = new Uint16Array(n);
  const kinds = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const code = text.charCodeAt(i);
    kinds[i] = classOf(code);
    codes[i] = foldedCode(code);
  }
  const openings = words.openings.of(codes);
  const marks: Marks = {
    codes,
    kinds,
    ...markDivisions(article, lexicon),
    head: new Uint8Array(n),
    suffix: new Uint8Array(n),
    title: new Uint8Array(n),
    verb: new Uint8Array(n),
    surname: markSurnames(codes, openings, words),
    headDistance: new Uint8Array(n),
    headWord: new Int32Array(n),
    suffixDistance: new Uint8Array(n),
    suffixWord: new Int32Array(n),
    quote: new Uint8Array(n),
    quoteLength: new Uint8Array(n),
    quoteTail: new Int32Array(n),
    quoteNext: new Int32Array(n),
    listTail: new Uint8Array(n),
    ...markWords(text, codes, kinds, lexicon, words),
  };
  markWordsOf(words.titles, codes, openings, LIST.titles, marks.title);
  markWordsOf(words.heads, codes, openings, LIST.heads, marks.head);
  markWordsOf(words.suffixes, codes, openings, LIST.suffixes, marks.suffix);
  markWordsOf(words.verbs, codes, openings, LIST.verbs, marks.verb);
  lookAhead(codes, kinds, marks.head, marks.headDistance, marks.headWord);
  lookAhead(codes, kinds, marks.suffix, marks.suffixDistance, marks.suffixWord);
  markQuotes(marks);
  markListTails(marks);
  return marks;
}

const LEVELS = { province: 0, city: 1, county: 2, town: 3 } as const;

function markDivisions({ text, home }: Article, lexicon: Lexicon): Pick<Marks, "gazetteer" | "near"> {
  const { gazetteer } = lexicon;
  const layer = new Uint8Array(text.length);
  const near = new Uint8Array(text.length);
  const nearness = nearnessTo(home.code, gazetteer);
  for (const { start, end, codes, form } of gazetteer.find(text)) {
    const division = gazetteer.get(codes[0]);
    const base = 4 * (division ? LEVELS[division.level] : 0) + (form === "short" ? 16 : 0);
    for (let i = start; i < end; i++) layer[i] = base + (i === start ? 1 : i === end - 1 ? 3 : 2);
    const n = nearness(codes);
    for (let i = start; i < end; i++) near[i] = n;
  }
  return { gazetteer: layer, near };
}

/** Tells how near a home the nearest of some divisions lies; the same divisions are asked for again and again. */
function nearnessTo(home: string | null, gazetteer: Gazetteer): (codes: readonly string[]) => number {
  if (home === null) return () => 1;
  const above = gazetteer.get(home)?.parent ?? home;
  const known = new Map<string, number>();
  const one = (code: string) => {
    if (gazetteer.within(home, code)) return 2;
    if (gazetteer.within(code, home)) return 3;
    return gazetteer.within(code, above) ? 4 : 1;
  };
  return (codes) => {
    let best = 1;
    for (const code of codes) {
      let n = known.get(code);
      if (n === undefined) {
        n = one(code);
        known.set(code, n);
      }
      if (n === 2 || (n > 1 && best !== 2)) best = n;
    }
    return best;
  };
}

function markWordsOf(
  finder: WordFinder,
  codes: Uint16Array,
  openings: Uint8Array,
  list: number,
  layer: Uint8Array,
): void {
  for (let i = 0; i < codes.length; ) {
    const found = (openings[i] & list) === 0 ? 0 : finder.findAt(codes, i, codes.length);
    if (found === 0) {
      i++;
      continue;
    }
    const length = found & LENGTH_MASK;
    const base = (found >> LENGTH_BITS) * 4;
    for (let k = i; k < i + length; k++) layer[k] = base + 1;
    layer[i] = length === 1 ? base + 3 : base;
    if (length > 1) layer[i + length - 1] = base + 2;
    i += length;
  }
}

function markSurnames(codes: Uint16Array, openings: Uint8Array, words: TaggerWords): Uint8Array {
  const layer = new Uint8Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    if ((openings[i] & LIST.surnames) === 0) continue;
    const length = words.surnames.findAt(codes, i, codes.length) & LENGTH_MASK;
    if (length === 2) {
      layer[i] = 2;
      layer[i + 1] = 3;
      i++;
    } else if (length === 1) layer[i] = 1;
  }
  return layer;
}

/** Bucket of a distance or length. */
export function bucketOf(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  if (distance < 10) return 6;
  return distance < 15 ? 7 : 8;
}

/** For each character the word of a layer that ends next at or after it in the same clause. */
function lookAhead(
  codes: Uint16Array,
  kinds: Uint8Array,
  layer: Uint8Array,
  distance: Uint8Array,
  word: Int32Array,
): void {
  let end = -1;
  let hash = 0;
  for (let i = codes.length - 1; i >= 0; i--) {
    if (kinds[i] === CLAUSE_END || kinds[i] === SENTENCE_END) end = -1;
    if (layer[i] !== 0 && (layer[i] & 3) >= 2) {
      let start = i;
      if ((layer[i] & 3) === 2)
        do start--;
        while ((layer[start] & 3) === 1);
      end = i;
      hash = hashOf(codes, start, i + 1 - start);
    }
    if (end >= 0) {
      distance[i] = 1 + bucketOf(end - i);
      word[i] = hash;
    }
  }
}

const LONGEST_QUOTE = 60;
const QUOTE_PAIRS: Record<string, string> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "〈": "〉",
  "「": "」",
  "『": "』",
};
const CLOSING = new Map(Object.entries(QUOTE_PAIRS).map(([a, b]) => [a.charCodeAt(0), b.charCodeAt(0)]));
const TITLE_OPENS = new Set(["《", "〈"].map((c) => c.charCodeAt(0)));

function markQuotes(marks: Marks): void {
  const { codes, kinds } = marks;
  for (let i = 0; i < codes.length; i++) {
    if (kinds[i] !== OPEN_QUOTE) continue;
    const close = codes.indexOf(CLOSING.get(codes[i]) ?? 0, i + 1);
    if (close < 0 || close - i > LONGEST_QUOTE) continue;
    const length = close - i - 1;
    const inTitle = TITLE_OPENS.has(codes[i]) ? 16 : 0;
    const tail = hashOf(codes, Math.max(i + 1, close - 2), Math.min(2, length));
    const next = hashOf(codes, close + 1, Math.min(2, codes.length - close - 1));
    for (let k = i + 1; k < close; k++) {
      marks.quote[k] = 1 + bucketOf(k - i - 1) + inTitle;
      marks.quoteLength[k] = bucketOf(length);
      marks.quoteTail[k] = tail;
      marks.quoteNext[k] = next;
    }
    if (TITLE_OPENS.has(codes[i])) i = close;
  }
}

const AND_SO_ON = "等".charCodeAt(0);
/** How far behind 等 the suffix that closes a list may end. */
const TAIL_REACH = 14;

/** Marks what stands in a list that a common suffix closes: each member is a name with the suffix left out. */
function markListTails({ codes, kinds, suffix, listTail }: Marks): void {
  let tail = 0;
  let commas = 0;
  for (let i = codes.length - 1; i >= 0; i--) {
    if (kinds[i] === CLAUSE_END || kinds[i] === SENTENCE_END) tail = 0;
    if (codes[i] === AND_SO_ON || (kinds[i] === NUMERAL && i > 0 && kinds[i - 1] !== NUMERAL)) {
      const found = suffixBehind(kinds, suffix, i + 1);
      if (found > 0 && (codes[i] === AND_SO_ON || tail === 0)) {
        tail = found;
        commas = 0;
      }
    }
    if (kinds[i] === LIST_COMMA && commas < 3) commas++;
    if (tail > 0) listTail[i] = (tail << 2) | commas;
  }
}

/** Class of the first suffix that ends soon behind a place in the clause; 0 none. */
function suffixBehind(kinds: Uint8Array, suffix: Uint8Array, from: number): number {
  for (let i = from; i < Math.min(kinds.length, from + TAIL_REACH); i++) {
    if (kinds[i] >= CLAUSE_END && kinds[i] !== OPEN_QUOTE && kinds[i] !== CLOSE_QUOTE) return 0;
    if (suffix[i] !== 0 && (suffix[i] & 3) >= 2) return suffix[i] >> 2;
  }
  return 0;
}

function markWords(
  text: string,
  codes: Uint16Array,
  kinds: Uint8Array,
  lexicon: Lexicon,
  words: TaggerWords,
): Pick<Marks, "wordAt" | "wordStart" | "wordHash" | "wordTag" | "wordVerb"> {
  const { starts, tags } = lexicon.dictionary.segment(text);
  const count = starts.length - 1;
  const wordAt = new Int32Array(codes.length);
  const wordHash = new Int32Array(count);
  const wordVerb = new Int32Array(count);
  let verb = 0;
  for (let w = 0; w < count; w++) {
    const start = starts[w];
    for (let k = start; k < starts[w + 1]; k++) wordAt[k] = w;
    wordHash[w] = hashOf(codes, start, starts[w + 1] - start);
    const kind = kinds[start];
    if (kind === CLAUSE_END || kind === SENTENCE_END) verb = 0;
    wordVerb[w] = verb;
    if (words.verbTags[tags[w]]) verb = wordHash[w];
  }
  return { wordAt, wordStart: starts, wordHash, wordTag: tags, wordVerb };
}
