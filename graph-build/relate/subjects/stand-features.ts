import { feature } from "../../extract/figures/feature.ts";
import { Group } from "../../extract/figures/ranker.ts";
import { bucket } from "./buckets.ts";
import { type FigureContext, KIND_BIT, KINDS_OF } from "./figure-context.ts";
import type { Stand, SubjectView, Surroundings } from "./view.ts";

const LEFT_WORDS =
  /(?:实施|开展|推进|推行|启动|落实|打造|建立|建设|建成|组织|举办|承办|创办|出台|印发|依托|通过|联合|会同|与|和|对|为|向|给|由|被|获|获评|荣获|入选|占|比|较|居|列|在|到|至|从|是|称|名|叫|投入|争创|创建|创成|培育|承担|参加|支持|引进|带动|其中|以|把|将|用)$/;
const SAYS = /^[^,。;]{0,5}(?:说|表示|介绍|告诉|:)/;
const RIGHT =
  /^(?:的|、|等|在|与|和|以|为|被|获|共|有|投|完|开|建|新|累|全|今|去|已|还|将|内|里|上|中|达|占|[:,。;“”()])/;

/** What stands around a mention in its sentence, whatever figure is asked about; made once for each. */
function surroundings(v: SubjectView, stand: number): Surroundings {
  const known = v.surroundings[stand];
  if (known) return known;
  const { text } = v.article;
  const s = v.stands[stand];
  const left = text.slice(Math.max(0, s.start - 3), s.start).replace(/^.*[,;。:!?\n]/s, "^");
  const made: Surroundings = {
    word:
      LEFT_WORDS.exec(text.slice(Math.max(0, s.start - 2), s.start).replace(/[“"《]$/, ""))?.[0] ??
      left.slice(-1),
    right:
      RIGHT.exec(
        text.slice(s.end, s.end + 1).replace(/[”"》]/, "") || text.slice(s.end + 1, s.end + 2),
      )?.[0] ?? "~",
    opens: /[,;。:!?\n^]$/.test(left) || left === "",
    says: s.type === "Person" && SAYS.test(text.slice(s.end, s.end + 8)),
    first: v.stands[v.bySentence[s.sentence][0]].entity === s.entity,
  };
  v.surroundings[stand] = made;
  return made;
}

/** What speaks for a thing that stands in the figure's own sentence: the words beside it, and all that lies between the two. */
export function standFeatures(
  v: SubjectView,
  stand: number,
  figure: number,
  after: boolean,
  nth: number,
  clauses: number,
  halves: number,
  context: FigureContext,
): Group {
  const { text } = v.article;
  const f = v.figures[figure];
  const s = v.stands[stand];
  const { type } = s;
  const { word, right, opens, says, first } = surroundings(v, stand);
  const side = after ? "a" : "b";
  const c = Math.min(clauses, 2);
  const h = Math.min(halves, 2);
  const half = halves < 1 ? 0 : 1;
  const out = [
    feature`${type}|l${word}`,
    feature`${type}|r${right}`,
    feature`${type}|l${word}|c${c}${side}`,
    feature`${type}|r${right}|c${c}${side}`,
    feature`${type}|l${word}|h${h}${side}`,
    feature`s0|${side}|${type}|${Math.min(nth, 3)}|h${h}|${context.anyBody}`,
  ];
  if (says) out.push(feature`speaker`);
  if (first) out.push(feature`${type}|opens`, feature`${type}|opens|h${h}`);
  if (opens) out.push(feature`${type}|starts|c${bucket(clauses)}|h${half}`);
  if (s.anaphor) out.push(feature`${type}|anaphor|c${c}`);
  if (after) {
    out.push(
      feature`${type}|after${bucket(s.start - f.end)}`,
      feature`${type}|a${text.slice(f.end, Math.min(s.start, f.end + 2))}`,
    );
    return new Group(out);
  }
  if (clauses === 0)
    out.push(
      feature`${type}|gap${bucket(f.start - s.end)}`,
      feature`${type}|x${text.slice(s.end, Math.min(f.start, s.end + 2))}`,
      feature`${type}|y${text.slice(Math.max(s.end, f.start - 2), f.start)}`,
    );
  let others = 0;
  let last: Stand | undefined;
  let kinds = 0;
  for (const i of v.bySentence[f.sentence]) {
    const other = v.stands[i];
    if (other.start < s.end || other.end > f.start) continue;
    others++;
    last = other;
    kinds |= KIND_BIT[other.type];
  }
  const between = KINDS_OF[kinds];
  out.push(
    feature`${type}|between${Math.min(others, 4)}`,
    feature`${type}|btw${between}|h${half}`,
    feature`${type}|btw${between}|l${word}`,
    feature`${type}|btw${between}|r${right}`,
  );
  if (last && last.end - 1 < f.start) out.push(feature`${type}|then${last.type}`);
  let figures = 0;
  for (let k = figure - 1; k >= 0 && v.figures[k].start >= s.end; k--)
    if (v.figures[k].end <= f.start) figures++;
  out.push(feature`${type}|figs${Math.min(figures, 4)}|h${half}`);
  return new Group(out);
}
