import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, LocalRelation } from "../../model/index.ts";
import type { ArticleDrop, ArticleFacts, Extractor } from "../../pipeline-facts.ts";
import { membership } from "../../relate/membership.ts";
import { figuresOf } from "./figures.ts";
import { Quotes } from "./find.ts";
import { claimedEntities, STEP } from "./forms.ts";
import { mentionsOf } from "./mentions.ts";
import { relationsOf } from "./relations.ts";
import type { Answer } from "./schema.ts";
import { thingsOf } from "./things.ts";

/** A model's answer to one article, or why there is none. */
export type Answered = { answer: Answer } | { reason: string };

/**
 * Facts out of a language model's answers, by the index of the article. An article without an answer is reported and
 * left to `ordinary`.
 */
export function answerExtractor(
  answers: ReadonlyMap<number, Answered>,
  model: string,
  lexicon: Lexicon,
  ordinary: Extractor,
): Extractor {
  return {
    read(article) {
      const got = answers.get(article.index) ?? { reason: "the model was not asked" };
      if ("answer" in got) return bind(article, got.answer, model, lexicon);
      const facts = ordinary.read(article);
      const drop: ArticleDrop = { step: STEP, reason: `article left to the ordinary reader: ${got.reason}` };
      return { ...facts, drops: [...(facts.drops ?? []), drop] };
    },
  };
}

/**
 * Binds an answer to its article: what has no quote in the text, or a quote that does not hold it, is left out and
 * reported. Regions, memberships and codes are the gazetteer's as ever; each other fact bears the rule `llm/<model>`.
 */
export function bind(article: Article, answer: Answer, model: string, lexicon: Lexicon): ArticleFacts {
  const drops: ArticleDrop[] = answer.faults.map((f) => ({ step: STEP, ...f }));
  const quotes = new Quotes(article.text);
  const claimed = claimedEntities(answer.entities, quotes, drops);
  const mentioned = mentionsOf(article, claimed, quotes, lexicon, model, drops);
  const { mentions } = mentioned;
  const named = thingsOf(article, mentioned, lexicon, drops);
  const members = membership(article, mentions, named.entities, lexicon);
  const things = { ...named, entities: members.entities };
  const bound = { article, quotes, mentions, things, gazetteer: lexicon.gazetteer, model };
  const said = relationsOf(answer.relations, bound, drops);
  const { figures, subjects } = figuresOf(
    answer.figures,
    article,
    mentions,
    things,
    quotes,
    lexicon,
    model,
    drops,
  );
  const relations = withoutTwins([...members.relations, ...said]);
  return {
    article,
    mentions,
    figures,
    entities: things.entities,
    relations,
    subjects,
    drops: drops.map(short),
  };
}

/** One relation of a kind between two things with one post or role; the first stays. */
function withoutTwins(relations: LocalRelation[]): LocalRelation[] {
  const seen = new Set<string>();
  return relations.filter((r) => {
    const key = JSON.stringify([r.type, r.from, r.to, r.title, r.role]);
    return !seen.has(key) && seen.add(key);
  });
}

const LONGEST = 300;
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A model's words are only shown so far. */
function short(drop: ArticleDrop): ArticleDrop {
  return {
    ...drop,
    reason: cut(drop.reason),
    ...(drop.quote === undefined ? {} : { quote: cut(drop.quote) }),
  };
}
