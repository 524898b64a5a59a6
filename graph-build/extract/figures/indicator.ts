import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, Mention } from "../../model/index.ts";
import { feature } from "./feature.ts";
import type { FoundFigure } from "./found.ts";
import { type FeatureGroups, Group } from "./ranker.ts";
import { kindOf } from "./tables.ts";

/** A wording for what a figure counts, with what speaks for it. */
export interface IndicatorCandidate {
  text: string;
  features: FeatureGroups;
}

/** The figure before, as far as the next one's indicator depends on it. */
export interface Before {
  start: number;
  end: number;
  sentence: number;
  indicator: string;
  unit: string;
}

const STOP = /[,;。:!?\n]/;
const LINK =
  /(?:达到了?|达|分别为|分别|为|是|超过|突破|不少于|不低于|不超过|不高于|不足|不到|低于|高于|超|逾|约占|约|近|将近|接近|大约|至少|最高|最多|仅有|仅|只有|只|共有|共计|共|总计|合计|已有|已达|已经?|有|从|由|[增升降减缩扩]到|[增升降减缩]至|[增升降减缩]为|至|到|了|在|的|等|以|均|各|《|“|"|\(|—+|-+|、|和|及|或|可达|可|将达|将|稳定|保持|控制|每年每|上)$/;
const HEAD = /^(?:[、和及与或]|以及|余|以上|左右|多|以内|其中|的)+/;
const TAIL = /^(?:以上|左右|以内|以下|余|多)*的?/;
const MARKS = /[“”"'《》()\s]/;
const ALL_MARKS = /[“”"'《》()\s]/g;
const MAX_STARTS = 8;
const MAX_ENDS = 4;

interface Words {
  at: number[];
  tag: string[];
}

/** Words of `text[from, to)` with their places and parts of speech; the last place is `to`. */
function wordsOf(text: string, from: number, to: number, lexicon: Lexicon): Words {
  const { starts, tags } = lexicon.dictionary.segment(text.slice(from, to));
  const words: Words = { at: [], tag: [] };
  for (let i = 0; i < starts.length; i++) words.at.push(from + starts[i]);
  for (let i = 0; i < tags.length; i++) words.tag.push(lexicon.dictionary.tags[tags[i]][0]);
  return words;
}

/** The linking word that ends at `end` and begins at `from` or later; none is longer than a few characters. */
function linkBefore(text: string, from: number, end: number): string | undefined {
  return LINK.exec(text.slice(Math.max(from, end - 8), end))?.[0];
}

/** The wordings that the text around a figure offers for its indicator: words before, words after, both, and those of the figure before. */
export function indicatorCandidates(
  article: Article,
  f: FoundFigure,
  sentence: number,
  mentions: readonly Mention[],
  before: Before | undefined,
  next: number,
  lexicon: Lexicon,
): IndicatorCandidate[] {
  const { text } = article;
  const s = article.sentences[sentence];
  const same = before && before.sentence === sentence ? before : undefined;
  let cut = f.start;
  while (cut > s.start && !STOP.test(text[cut - 1])) cut--;
  const chained = same !== undefined && same.end > cut;
  if (chained) cut = same.end;
  cut += HEAD.exec(text.slice(cut, f.start))?.[0].length ?? 0;
  let end = f.start;
  let link = "";
  for (let m = linkBefore(text, cut, end); m; m = linkBefore(text, cut, end)) {
    link ||= m;
    end -= m.length;
  }
  const kind = kindOf(f.unit);
  const left = wordsOf(text, cut, Math.max(cut, end), lexicon);
  const starts = startsOf(left, mentions, cut, end);
  const rightFrom = f.end + (TAIL.exec(text.slice(f.end, f.end + 6))?.[0].length ?? 0);
  let rightTo = rightFrom;
  while (
    rightTo < s.end &&
    rightTo < next &&
    rightTo - rightFrom < 14 &&
    !/[,;。:!?\n、]/.test(text[rightTo])
  )
    rightTo++;
  const right = wordsOf(text, rightFrom, rightTo, lexicon);
  const ends = right.at.slice(1, 1 + MAX_ENDS + 2).filter((e) => e > rightFrom);
  const rightLink = rightFrom - f.end > 0 && text[rightFrom - 1] === "的" ? "的" : "";
  const base = `${kind}|${link}`;
  const open = `${kind}|${chained}|${end - cut < 2 ? "none" : "some"}|${rightTo > rightFrom ? right.tag[0] : "-"}`;
  const out: IndicatorCandidate[] = [];
  const marked = MARKS.test(text.slice(cut, rightTo));
  const ofForm = new Map<string, Group>();
  const formFeatures = (form: string): Group => {
    const known = ofForm.get(form);
    if (known) return known;
    const made = new Group([
      feature`f|${form}|${open}`,
      feature`f|${form}|${base}`,
      feature`f|${form}|${f.unit}`,
    ]);
    ofForm.set(form, made);
    return made;
  };
  const put = (t: string, form: string, features: FeatureGroups) => {
    const clean = (marked || form.length > 1 || form === "X") && MARKS.test(t) ? t.replace(ALL_MARKS, "") : t;
    if (clean.length < 1) return;
    const n = clean.length;
    const long = n > 12 ? "13" : n > 8 ? "9" : n;
    const own = new Group([
      feature`n|${form}|${long}`,
      feature`n|${long}|${kind}`,
      feature`z|${clean[n - 1]}|${kind}`,
    ]);
    out.push({ text: clean, features: [formFeatures(form), own, ...features] });
  };
  const leftFeatures = (i: number, lead: string): Group => {
    const k = left.at.indexOf(starts[i]);
    const word = k >= 0 && k < left.tag.length ? text.slice(left.at[k], left.at[k + 1]) : "?";
    const tag = k >= 0 ? left.tag[k] : "?";
    const previous = k > 0 ? text.slice(left.at[k - 1], left.at[k]) : "^";
    const lastTag = left.tag.at(-1) ?? "-";
    const tags = k >= 0 ? left.tag.slice(k).join("") : "?";
    const isMention = mentions.some((m) => m.end === starts[i]);
    const holds = mentions.some((m) => m.start >= starts[i] && m.start < end);
    return new Group([
      feature`${lead}lw|${word}`,
      feature`${lead}lt|${tag}|${starts.length - 1 - i}`,
      feature`${lead}pw|${previous}`,
      feature`${lead}pt|${k > 0 ? left.tag[k - 1] : "^"}|${tag}`,
      feature`${lead}am|${isMention}`,
      feature`${lead}hm|${holds}`,
      feature`${lead}ts|${tags.length > 4 ? `${tags.slice(0, 2)}+${tags.slice(-2)}` : tags}`,
      feature`${lead}le|${lastTag}|${link}`,
      feature`${lead}c|${k === 0}|${tag}`,
    ]);
  };
  const rightFeatures = (j: number, lead: string): Group => {
    const k = right.at.indexOf(ends[j]);
    const word = text.slice(right.at[k - 1], right.at[k]);
    const after = k < right.tag.length ? text.slice(right.at[k], right.at[k + 1]) : "$";
    return new Group([
      feature`${lead}rw|${word}`,
      feature`${lead}rt|${right.tag.slice(0, k).join("")}`,
      feature`${lead}ra|${after}`,
      feature`${lead}rb|${right.tag[k - 1]}|${k < right.tag.length ? right.tag[k] : "$"}`,
      feature`${lead}rl|${rightLink}|${right.tag[0]}`,
    ]);
  };
  starts.forEach((st, i) => {
    put(text.slice(st, end), "L", [leftFeatures(i, "")]);
  });
  ends.slice(0, MAX_ENDS).forEach((e, j) => {
    put(text.slice(rightFrom, e), "R", [rightFeatures(j, "")]);
  });
  const late = starts.slice(-5);
  const ofEnds = late.length > 0 ? ends.slice(0, MAX_ENDS).map((_, j) => rightFeatures(j, "B")) : [];
  late.forEach((st, i) => {
    if (ofEnds.length === 0) return;
    const ofStart = leftFeatures(starts.length - late.length + i, "B");
    ofEnds.forEach((ofEnd, j) => {
      put(text.slice(st, end) + text.slice(rightFrom, ends[j]), "B", [ofStart, ofEnd]);
    });
  });
  if (before)
    seriesAndBefore(text, f, before, same !== undefined, chained, cut, end, starts, put, leftFeatures);
  if (out.length === 0) put(text.slice(Math.max(s.start, cut - 8), cut) || f.unit, "X", []);
  return out;
}

/** The last word starts of the wording before a figure, and ends of mentions in it. */
function startsOf(left: Words, mentions: readonly Mention[], cut: number, end: number): number[] {
  const at = new Set(left.at.slice(0, -1));
  for (const m of mentions) if (m.end > cut && m.end < end) at.add(m.end);
  return [...at]
    .filter((x) => end - x <= 18)
    .sort((a, b) => a - b)
    .slice(-MAX_STARTS);
}

type Put = (text: string, form: string, features: FeatureGroups) => void;

/** Wordings that reach back to the figure before: from A to B, a growth of what was counted, a share of it. */
function seriesAndBefore(
  text: string,
  f: FoundFigure,
  before: Before,
  same: boolean,
  chained: boolean,
  cut: number,
  end: number,
  starts: number[],
  put: Put,
  leftFeatures: (i: number, lead: string) => Group,
): void {
  const gap = text.slice(before.end, f.start);
  const commas = (gap.match(/[,;。]/g) ?? []).length;
  const near = `${same}|${chained}|${Math.min(commas, 3)}|${before.unit === f.unit}`;
  const lead = text.slice(cut, cut + 2);
  if (commas > 1) return;
  put(before.indicator, "P", [
    new Group([
      feature`P|${near}`,
      feature`P|${near}|${lead}`,
      feature`Pl|${lead}`,
      feature`Pg|${gap.length < 9 ? gap : ""}`,
    ]),
  ]);
  if (end > cut) {
    const i = starts.indexOf(cut);
    put(before.indicator + text.slice(cut, end), "PL", [
      new Group([
        feature`PL|${near}`,
        feature`PL|${near}|${lead}`,
        feature`PLl|${lead}`,
        feature`PLe|${text.slice(end - 2, end)}`,
      ]),
    ]);
    const short = before.indicator.slice(-4);
    put(short + text.slice(cut, end), "QL", [
      new Group([feature`QL|${near}`, feature`QL|${lead}`, feature`QLe|${text.slice(end - 2, end)}`]),
      ...(i >= 0 ? [leftFeatures(i, "Q")] : []),
    ]);
  }
}
