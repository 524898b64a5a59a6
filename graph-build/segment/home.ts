import type { GazetteerHit } from "../lexicon/gazetteer.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { FrontMatter, Home } from "../model/index.ts";
import { levelVotes } from "./home-levels.ts";
import { type HomeRule, HomeVotes } from "./home-votes.ts";

/** What an article shows of the place that it speaks from. */
export interface HomeInput {
  front: FrontMatter;
  title: string | null;
  publisher: string | null;
  text: string;
}

/** What one naming of a place says for it as the home, by where it stands. */
const WEIGHT: Record<HomeRule, number> = { dateline: 6, publisher: 6, headline: 8, body: 1.5, places: 1 };
/** A paper's own place, against another publisher's: it writes about places below its own. */
const PAPER = 0.4;
/** Part of a naming by a short form that may be a common word, where the dictionary reads it as a place; elsewhere it says nothing. */
const LIKELY = 0.7;
/** What the seat of the body that the article is about says, against another place. */
const SEAT_FACTOR = 5;
/** Characters that are read at most: long texts name their place early and often. */
const READ = 6000;
/** Where the lines under the headline stand. */
const HEAD = 400;

const DATELINE =
  /(?:本报|新华社|中新社|中新网|人民网)([\u4e00-\u9fff]{2,8}?)(?:\d{1,2}月\d{1,2}日)?(?:专?电|讯)|^([\u4e00-\u9fff]{2,6})讯\s*\(/m;
/** A paper, station or magazine. */
const MEDIA = /(?:报|报社|周刊|杂志|电视台|电台|通讯社|新闻网|网)$/;
/** A line under the headline that says of whom the article is. */
const SUBTITLE = /^[—-]{1,2}(.{4,40})$/gm;
/** 坐落于兴化市: where the body that the article is about has its seat. */
const SEAT = /(?:坐落[于在]|位于|地处|总部[设位][在于])[\u4e00-\u9fff]{0,9}$/;
/** A body's head within a few characters behind a place's name: the place is the body's. */
const BODY = /^[\u4e00-\u9fff]{0,10}?(?:局|委员会|政府|办公室|委|学校|中学|小学|医院|中心|院|馆|公司)/;

/**
 * The home region of an article, with the kind of evidence that weighed most. Front matter decides alone; otherwise
 * each place named votes by where it stands (dateline, publisher, headline, before a body's head, elsewhere), and
 * 全县, 我市, 区委 vote for the level. Ambiguous names are settled by the places that the others vote for.
 */
export function findHome(input: HomeInput, lexicon: Lexicon): Home {
  const given = input.front.home ? lexicon.gazetteer.resolvePath(input.front.home) : null;
  if (given) return { code: given, rule: "front-matter" };

  const text = input.text.slice(0, READ);
  const publisher = input.publisher ?? "";
  const votes = new HomeVotes(lexicon);
  const read = (part: string, rule: HomeRule, factor = 1) => {
    for (const { codes, weak } of placesIn(part, lexicon))
      votes.add(codes, rule, WEIGHT[rule] * factor * (weak ? LIKELY : 1));
  };
  read(publisher, "publisher", MEDIA.test(publisher) ? PAPER : 1);
  read(DATELINE.exec(text)?.slice(1).join("") ?? "", "dateline");
  read(input.title ?? "", "headline");
  for (const line of text.slice(0, HEAD).matchAll(SUBTITLE)) read(line[1], "headline");
  for (const { codes, weak, start, end } of placesIn(text, lexicon)) {
    const rule = BODY.test(text.slice(end, end + 14)) ? "body" : "places";
    const seat = SEAT.test(text.slice(Math.max(0, start - 14), start)) ? SEAT_FACTOR : 1;
    votes.add(codes, rule, WEIGHT[rule] * seat * (weak ? LIKELY : 1));
  }
  return votes.winner(levelVotes(text));
}

/** The places named in a text; of a chain only the last link, since in 四平市铁东区人民法院 the city only says where the district lies. */
function placesIn(text: string, { gazetteer, dictionary, lists }: Lexicon): GazetteerHit[] {
  const { starts, tags } = dictionary.segment(text);
  const ns = dictionary.tags.indexOf("ns");
  const placeWords = new Map<number, number>();
  tags.forEach((tag, i) => {
    if (tag === ns) placeWords.set(starts[i], starts[i + 1]);
  });
  const hits = gazetteer.find(text, { weak: true });
  return hits.filter((hit, i) => {
    const next = hits[i + 1];
    const leads =
      next?.start === hit.end &&
      next.codes.every((c) => hit.codes.some((h) => h !== c && gazetteer.within(c, h)));
    const common = lists["common-names"]?.has(text.slice(hit.start, hit.end));
    return !leads && (!hit.weak || (placeWords.get(hit.start) === hit.end && !common));
  });
}
