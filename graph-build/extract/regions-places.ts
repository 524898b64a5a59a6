import type { RegionSpan, RegionText } from "./regions-text.ts";

/** The longest name before 村, 镇 …, in characters: alone, and behind the town that it lies in. */
const NAME = 4;
const NAME_IN_TOWN = 6;
const ENDS = /嘎查|社区|街道|苏木|[村镇乡]/g;
/** Words of these parts of speech stand left of a name, not in it. */
const EDGE_TAGS = new Set([
  "p",
  "c",
  "u",
  "uj",
  "ul",
  "ud",
  "uz",
  "d",
  "r",
  "m",
  "w",
  "v",
  "q",
  "f",
  "y",
  "vn",
  "t",
  "mq",
  "b",
  "ad",
]);
/** Of words of one character only these do: any other may begin a name (优居村). */
const EDGE_WORDS = new Set(
  "在到去往向从至为是有对与和及了的把被让给使将等住进入赴于以由经过据即该各每某这那个并又也都就只其之所时后前里中内外".split(
    "",
  ),
);
/** What makes the place a part of a body's or another name or word: 永胜村委会, 石林镇政府, 乡村. */
const LONGER =
  /^(?:委|党|政府|人民|民|居|干部|两委|卫生|中心|中学|小学|学校|幼儿园|[级镇口庄医落长道企史规务校情貌容部]|集体|BA|超|[乡亲土贤愁友])/;

/** Verbs before a bare 村: 回村, 驻村. */
const ENTERING = /[回下出带看进驻入上到治强兴富包联帮连通环护爱新]/;

/** Towns, villages and communities that the gazetteer does not have, by the shape of their names. */
export function findPlaces(text: RegionText): RegionSpan[] {
  const { sentence } = text;
  const spans: RegionSpan[] = [];
  for (const m of text.text.slice(sentence.start, sentence.end).matchAll(ENDS)) {
    const tail = sentence.start + m.index;
    const end = tail + m[0].length;
    if (LONGER.test(text.text.slice(end, end + 3)) || (m[0] === "乡" && text.text[end] === "村")) continue;
    const above = placeBefore(text, tail);
    const isTown = /[镇乡道木]$/.test(m[0]);
    if (isTown && (above === null || /[镇乡道木]/.test(text.text[above - 1]))) continue;
    const start = above === null ? nameStart(text, tail) : skipEdge(text, above, tail);
    if (tail - start < (above === null ? 2 : 1) || ENTERING.test(text.text.slice(tail - 1, tail))) continue;
    if (isGeneric(text, start, end, tail, above !== null) || !text.isFree(start, end)) continue;
    const confidence = above === null ? 0.6 : 0.85;
    spans.push({ start, end, rule: above === null ? "place" : "place/chain", confidence });
  }
  return spans;
}

/** The end of a town or county directly before the name: what stands between it and 村 is the name; null where none is in reach. */
function placeBefore(text: RegionText, tail: number): number | null {
  const end = Math.max(...text.taken.filter((s) => s.end < tail && !s.anaphor).map((s) => s.end));
  if (end < tail - NAME_IN_TOWN || !/^[\u4e00-\u9fff]+$/.test(text.text.slice(end, tail))) return null;
  return /[镇乡道木县区市旗场]/.test(text.text[end - 1]) ? end : null;
}

/** Past a verb or another word that is no part of the name behind it: 安仁镇|借力|小坡村. */
function skipEdge(text: RegionText, start: number, tail: number): number {
  const word = text.wordFrom(start);
  if (!word || word.end >= tail) return start;
  const isEdge = word.end - start > 1 ? EDGE_TAGS.has(word.tag) : EDGE_WORDS.has(text.text[start]);
  return isEdge && tail - word.end > 1 ? word.end : start;
}

/** Where the name that ends at `tail` begins: behind the nearest word that is no part of a name; `tail` where it cannot be told. */
function nameStart(text: RegionText, tail: number): number {
  let start = tail;
  for (let at = tail - 1; at >= Math.max(text.sentence.start, tail - NAME); at--) {
    if (!/[\u4e00-\u9fff]/.test(text.text[at]) || !text.isFree(at, at + 1)) return start;
    const word = text.wordFrom(at);
    if (!word) continue;
    const isNumber = word.tag === "m" && tail - start === 1;
    if (!isNumber && (word.end - at === 1 ? EDGE_WORDS.has(text.text[at]) : EDGE_TAGS.has(word.tag)))
      return start;
    start = at;
  }
  // A name as long as the reach allows is one only if something else ends before it.
  const before = start - 1;
  if (before < text.sentence.start || !/[\u4e00-\u9fff]/.test(text.text[before])) return start;
  return tail - start <= NAME && isEdgeBefore(text, start) ? start : tail;
}

/** True if the word that ends at an offset is no part of a name. */
function isEdgeBefore(text: RegionText, end: number): boolean {
  for (let at = end - 1; at >= Math.max(text.sentence.start, end - 4); at--) {
    const word = text.wordFrom(at);
    if (word) return word.end - at === 1 ? EDGE_WORDS.has(text.text[at]) : EDGE_TAGS.has(word.tag);
  }
  return false;
}

/** True for a word that names a class of places (行政村), and without a place before it for any name that ends in one (国家级示范村). */
function isGeneric(text: RegionText, start: number, end: number, tail: number, chained: boolean): boolean {
  const generic = text.lexicon.lists["generic-places"];
  if (generic?.has(text.text.slice(start, end))) return true;
  if (chained) return false;
  for (let at = start; at < tail; at++)
    if (text.isBoundary(at) && generic?.has(text.text.slice(at, end))) return true;
  return false;
}
