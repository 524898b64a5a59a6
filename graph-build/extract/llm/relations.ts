import type { Gazetteer } from "../../lexicon/gazetteer.ts";
import type { Article, LocalEntity, LocalRelation, Mention, NamedType, Span } from "../../model/index.ts";
import type { ArticleDrop } from "../../pipeline-facts.ts";
import { isAnaphor } from "../tagger/attributes.ts";
import type { Quotes } from "./find.ts";
import { STEP } from "./forms.ts";
import { UNSAID } from "./mentions.ts";
import type { RelationAnswer } from "./schema.ts";
import type { Things } from "./things.ts";

const BODIES: readonly NamedType[] = ["Agency", "Region"];

/** The kinds that may stand at the two ends of a relation. */
const ENDS: Record<RelationAnswer["type"], (from: NamedType, to: NamedType) => boolean> = {
  HOLDS_POST: (from, to) => from === "Person" && BODIES.includes(to),
  PART_OF: (from, to) => from === to && from !== "Person",
  LOCATED_IN: (from, to) => from === "Agency" && to === "Region",
  RUNS: (from, to) => BODIES.includes(from) && to === "Programme",
  PARTICIPATES_IN: (from, to) => (from === "Person" || BODIES.includes(from)) && to === "Programme",
  PARTNERS_WITH: (from, to) => BODIES.includes(from) && BODIES.includes(to),
};

/** Sentences that one quote may run over, as with the trained models. */
const LONGEST = 3;

/** What the relations of an answer are bound to. */
export interface Bound {
  article: Article;
  quotes: Quotes;
  mentions: readonly Mention[];
  things: Things;
  gazetteer: Gazetteer;
  model: string;
}

/** The relations of an answer whose quote stands in the text and holds both ends; the others are reported. */
export function relationsOf(
  answers: readonly RelationAnswer[],
  bound: Bound,
  drops: ArticleDrop[],
): LocalRelation[] {
  return answers.flatMap((answer) => {
    const judged = judge(answer, bound);
    if ("relation" in judged) {
      if (answer.title && answer.type === "HOLDS_POST" && !judged.relation.title)
        drops.push({
          step: STEP,
          reason: `post ${answer.title}: not in its quote`,
          span: judged.relation.evidence[0],
        });
      return [judged.relation];
    }
    const { reason, span } = judged;
    const nameOf = (id: string) => bound.things.claimed.get(id)?.answer.name ?? id;
    const said = `${nameOf(answer.from)} ${answer.type} ${nameOf(answer.to)}`;
    drops.push({ step: STEP, reason: `${said}: ${reason}`, ...(span ? { span } : { quote: answer.quote }) });
    return [];
  });
}

type Judged = { relation: LocalRelation } | { reason: string; span?: Span };

function judge(answer: RelationAnswer, bound: Bound): Judged {
  const { things, quotes, article, model } = bound;
  const from = things.of.get(answer.from);
  const to = things.of.get(answer.to);
  if (from === undefined || to === undefined)
    return { reason: `its end ${from === undefined ? answer.from : answer.to} was left out or never given` };
  const [a, b] = [things.entities[from], things.entities[to]];
  if (from === to) return { reason: "both ends are one thing" };
  if (!ENDS[answer.type](a.type, b.type)) return { reason: `no relation from ${a.type} to ${b.type}` };
  if (answer.type === "PART_OF" && againstCodes(a, b, bound.gazetteer))
    return { reason: `the division codes do not put ${a.name} in ${b.name}` };
  const places = quotes.all(answer.quote);
  if (places.length === 0) return { reason: "its quote is not in the text" };
  const [place] = places;
  if (article.sentences.filter((s) => s.start < place.end && s.end > place.start).length > LONGEST)
    return { reason: `its quote is longer than ${LONGEST} sentences`, span: place };
  for (const span of places) {
    const ends = [holds(answer.from, from, span, bound), holds(answer.to, to, span, bound)];
    if (ends.includes(null)) continue;
    const via = ends.find((e, i) => e !== null && isAnaphor([a, b][i].type, e)) ?? undefined;
    const title = answer.type === "HOLDS_POST" && answer.title && quotes.holds(span, answer.title);
    return {
      relation: {
        type: answer.type,
        from,
        to,
        ...(title ? { title: answer.title!.trim() } : {}),
        ...(answer.type === "RUNS" && answer.role ? { role: answer.role } : {}),
        rule: `llm/${model}`,
        confidence: answer.confidence ?? UNSAID,
        evidence: [span],
        ...(via ? { via } : {}),
      },
    };
  }
  const missing = holds(answer.from, from, place, bound) === null ? a : b;
  return { reason: `its quote does not hold ${missing.name}`, span: place };
}

/** The words by which a quote holds an end, a name before a pointing form; null where it does not. */
function holds(id: string, entity: number, span: Span, { things, quotes, mentions }: Bound): string | null {
  const e: LocalEntity = things.entities[entity];
  const inside = e.mentions
    .map((m) => mentions[m])
    .filter((m) => m.start >= span.start && m.end <= span.end)
    .map((m) => m.surface);
  const claimed = (things.claimed.get(id)?.forms ?? []).filter((f) => quotes.holds(span, f));
  const all = [...inside, ...claimed];
  return all.find((f) => !isAnaphor(e.type, f)) ?? all[0] ?? null;
}

function againstCodes(a: LocalEntity, b: LocalEntity, gazetteer: Gazetteer): boolean {
  const [low, high] = [a, b].map((e) => gazetteer.get(e.regionCode ?? ""));
  if (a.type !== "Region" || low?.name !== a.name || high?.name !== b.name) return false;
  return !gazetteer.within(low.code, high.code);
}
