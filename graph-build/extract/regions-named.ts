import type { GazetteerHit } from "../lexicon/gazetteer.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Trie } from "../lexicon/trie.ts";
import type { RegionSpan, RegionText } from "./regions-text.ts";

/** What makes a short form a part of a longer name: 鹤壁日报, 武汉大学, 北京路, 永兴村. */
export const LONGER =
  /^(?:[路街巷河江湖岛港站桥寺庙塔菜酒话剧戏村镇]|乡(?!村)|社区|嘎查|大道|大学|学院|日报|晚报|机场|高铁|高速|中学|小学|医院|师范|银行|公司|电视台|精神|证券|高新区|自由贸易)/;
/** 临汾市区, 镇赉县情: the level's character belongs to the next word. */
const NEXT_WORD = /^(?:市[区域情]|县[域情]|区[域情])/;

/** Parts of speech that the dictionary gives to names of places, some of them by mistake. */
const PLACE_TAGS = new Set(["ns", "nz", "nr", "nrt", "nt", "x", "zg", "j", "s"]);

/** The divisions named in the present sentence, each link of a chain for itself. */
export function findDivisions(text: RegionText): RegionSpan[] {
  const { sentence, lexicon } = text;
  const home = text.article.home.code;
  const spans: RegionSpan[] = [];
  const hits = lexicon.gazetteer.find(text.text.slice(sentence.start, sentence.end), { home, weak: true });
  hits.forEach((hit, i) => {
    const chained = hits[i - 1]?.end === hit.start || hits[i + 1]?.start === hit.end;
    const start = sentence.start + hit.start;
    const end = shortened(text, sentence.start + hit.end, hit);
    const confidence = confidenceOf(text, hit, start, end, chained);
    if (confidence === 0) return;
    const code = lexicon.gazetteer.settle(hit.codes, home);
    if (!code && hit.form !== "full") return;
    spans.push({ start, end, ...(code && { code }), rule: `gazetteer/${hit.form}`, confidence });
  });
  return spans;
}

/** The end of a hit, before its level's character where that begins the next word. */
function shortened(text: RegionText, end: number, hit: GazetteerHit): number {
  const isCut =
    hit.form === "full" && hit.end - hit.start > 2 && NEXT_WORD.test(text.text.slice(end - 1, end + 1));
  return isCut ? end - 1 : end;
}

/** How sure it is that the words name a place; 0 where they more likely do not. */
function confidenceOf(
  text: RegionText,
  hit: GazetteerHit,
  start: number,
  end: number,
  chained: boolean,
): number {
  const { gazetteer } = text.lexicon;
  const home = text.article.home.code;
  const isHome = home !== null && hit.codes.some((c) => gazetteer.within(home, c));
  if (hit.form !== "short") {
    if (chained) return 0.95;
    if (hit.weak || /^[长情]/.test(text.text.slice(end, end + 1))) return 0;
    const isNear = home !== null && hit.codes.some((c) => gazetteer.get(c)?.parent === home);
    if (end - start === 2) return isHome || isNear || isPlaceWord(text, start, end) ? 0.9 : 0;
    const isTown = hit.codes.every((c) => gazetteer.get(c)?.level === "town");
    const isCountry = text.text.slice(end - 1, end + 1) === "乡村" && !text.isBoundary(end);
    return isTown && (isCountry || (!isNear && !text.isBoundary(start))) ? 0 : 0.95;
  }
  if (chained && !hit.weak) return 0.9;
  if (LONGER.test(text.text.slice(end, end + 4))) return 0;
  if (!text.isBoundary(end) || !text.isBoundary(start)) return 0;
  const word = text.wordFrom(start);
  const isOther = word?.end === end && !PLACE_TAGS.has(word.tag);
  const isCommon = text.lexicon.lists["common-names"]?.has(text.text.slice(start, end)) ?? false;
  return hit.weak || ((isOther || isCommon) && !isHome) ? 0 : 0.85;
}

function isPlaceWord(text: RegionText, start: number, end: number): boolean {
  const word = text.wordFrom(start);
  return word?.tag === "ns" && word.end === end;
}

const areaTries = new WeakMap<Lexicon, Trie>();

/** Countries and areas beyond the divisions. */
export function findAreas(text: RegionText): RegionSpan[] {
  const { sentence, lexicon } = text;
  let trie = areaTries.get(lexicon);
  if (!trie) {
    trie = new Trie(lexicon.lists.areas?.keys() ?? []);
    areaTries.set(lexicon, trie);
  }
  const spans: RegionSpan[] = [];
  for (let start = sentence.start; start < sentence.end; start = text.nextBoundary(start + 1)) {
    const id = trie.longestAt(text.text, start, sentence.end);
    if (id < 0) continue;
    const end = start + trie.words[id].length;
    if (text.isBoundary(end) && !LONGER.test(text.text.slice(end, end + 4)))
      spans.push({ start, end, rule: "area", confidence: 0.7 });
  }
  return spans;
}
