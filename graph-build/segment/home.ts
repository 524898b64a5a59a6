import type { GazetteerHit } from "../lexicon/gazetteer.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { FrontMatter, Home } from "../model/index.ts";
import { levelVotes } from "./home-levels.ts";

/** What an article shows of the place that it speaks from. */
export interface HomeInput {
  front: FrontMatter;
  title: string | null;
  publisher: string | null;
  text: string;
}

type Rule = "dateline" | "publisher" | "headline" | "body" | "places";

/** A paper, station or magazine: it writes about places below its own. */
const MEDIA = /(?:报|报社|周刊|杂志|电视台|电台|通讯社|新闻网|网)$/;

/** What one naming of a place says for it as the home, by where it stands. */
const WEIGHT: Record<Rule, number> = { dateline: 6, publisher: 6, headline: 8, body: 1.5, places: 1 };
/** Part of a naming by a short form that may be a common word, where the dictionary reads it as a place; elsewhere it says nothing. */
const LIKELY = 0.7;
/** What a place says for the division above it, for the one above that the square of it, and so on. */
const BELOW = 0.4;
/** A paper's own place, against another publisher's. */
const PAPER = 0.4;
/** A province is named in most reports, as what the home lies in. */
const PROVINCE = 0.35;
/** How much the words 全市, 该县, 区委 speak for a division of their level. */
const LEVEL = 3;
/** Characters that are read at most: long texts name their place early and often. */
const READ = 6000;

const DATELINE =
  /(?:本报|新华社|中新社|中新网|人民网)([\u4e00-\u9fff]{2,8}?)(?:\d{1,2}月\d{1,2}日)?(?:专?电|讯)|^([\u4e00-\u9fff]{2,6})讯\s*\(/m;
/** A line under the headline that says of whom the article is. */
const SUBTITLE = /^[—-]{1,2}(.{4,40})$/gm;
/** Where such lines stand. */
const HEAD = 400;
/** A body's head within a few characters behind a place's name: the place is the body's. */
const BODY = /^[\u4e00-\u9fff]{0,10}?(?:局|委员会|政府|办公室|委|学校|中学|小学|医院|中心|院|馆|公司)/;

interface Score {
  weight: number;
  best: Rule;
  most: number;
}

/**
 * The home region of an article, with the kind of evidence that weighed most. Front matter decides alone; otherwise
 * each place named votes by where it stands (dateline, publisher, headline, before a body's head, elsewhere), and
 * 全县, 我市, 区委 vote for the level. Ambiguous names are settled by the places that the others vote for.
 */
export function findHome(input: HomeInput, lexicon: Lexicon): Home {
  const { gazetteer } = lexicon;
  const common = lexicon.lists["common-names"];
  const given = input.front.home ? gazetteer.resolvePath(input.front.home) : null;
  if (given) return { code: given, rule: "front-matter" };

  const text = input.text.slice(0, READ);
  const votes = new Map<string, Score>();
  const doubtful: { codes: string[]; rule: Rule; weight: number }[] = [];
  const vote = (code: string, rule: Rule, weight: number) => {
    const score = votes.get(code) ?? { weight: 0, best: rule, most: 0 };
    score.weight += weight;
    if (weight > score.most) Object.assign(score, { best: rule, most: weight });
    votes.set(code, score);
  };
  const read = (part: string, ruleOf: (hit: GazetteerHit) => Rule, factor = 1) => {
    const places = placeWords(part, lexicon);
    const hits = gazetteer.find(part, { weak: true });
    hits.forEach((hit, i) => {
      // In 四平市铁东区人民法院 the city only says where the district lies.
      const next = hits[i + 1];
      if (
        next?.start === hit.end &&
        next.codes.every((c) => hit.codes.some((h) => h !== c && gazetteer.within(c, h)))
      )
        return;
      const rule = ruleOf(hit);
      if (hit.weak && (places.get(hit.start) !== hit.end || common?.has(part.slice(hit.start, hit.end))))
        return;
      const weight = WEIGHT[rule] * factor * (hit.weak ? LIKELY : 1);
      if (hit.codes.length === 1) vote(hit.codes[0], rule, weight);
      else doubtful.push({ codes: hit.codes, rule, weight });
    });
  };
  const publisher = input.publisher ?? "";
  read(publisher, () => "publisher", MEDIA.test(publisher) ? PAPER : 1);
  read(DATELINE.exec(text)?.slice(1).join("") ?? "", () => "dateline");
  read(input.title ?? "", () => "headline");
  for (const line of text.slice(0, HEAD).matchAll(SUBTITLE)) read(line[1], () => "headline");
  read(text, (hit) => (BODY.test(text.slice(hit.end, hit.end + 14)) ? "body" : "places"));

  const sure = sumsAbove(votes, lexicon);
  for (const { codes, rule, weight } of doubtful) {
    const support = codes.map((c) =>
      gazetteer.chain(c).reduce((n, d, i) => n + (sure.get(d.code) ?? 0) / (i + 1), 0),
    );
    const most = Math.max(...support);
    const winners = codes.filter((_, i) => support[i] === most);
    const code = most > 0 && winners.length === 1 ? winners[0] : gazetteer.settle(codes, null);
    if (code) vote(code, rule, weight);
  }
  return best(votes, levelVotes(text), lexicon);
}

/** Start and end of the words that the dictionary reads as place names. */
function placeWords(text: string, { dictionary }: Lexicon): Map<number, number> {
  const { starts, tags } = dictionary.segment(text);
  const ns = dictionary.tags.indexOf("ns");
  const places = new Map<number, number>();
  tags.forEach((tag, i) => {
    if (tag === ns) places.set(starts[i], starts[i + 1]);
  });
  return places;
}

/** Votes for a division and those below it, each level down multiplied by `factor`. */
function sumsAbove(votes: Map<string, Score>, { gazetteer }: Lexicon, factor = 1): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [code, { weight }] of votes)
    gazetteer.chain(code).forEach((d, up) => {
      sums.set(d.code, (sums.get(d.code) ?? 0) + weight * factor ** up);
    });
  return sums;
}

/** The division with most votes of its own and from below, above town level; the lower code where two are equal. */
function best(votes: Map<string, Score>, levels: Map<string, number>, lexicon: Lexicon): Home {
  const { gazetteer } = lexicon;
  const sums = sumsAbove(votes, lexicon, BELOW);
  let home: Home = { code: null, rule: "none" };
  let most = 0;
  for (const code of [...sums.keys()].sort()) {
    const division = gazetteer.get(code);
    if (!division || division.level === "town") continue;
    const fit = levels.get(division.name.slice(-1)) ?? 0;
    const province = division.level === "province" ? PROVINCE : 1;
    const score = (sums.get(code) ?? 0) * province * (1 + LEVEL * fit);
    if (score <= most) continue;
    most = score;
    home = { code, rule: votes.get(code)?.best ?? "places" };
  }
  return home;
}
