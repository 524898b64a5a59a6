import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, Mention, Span } from "../../model/index.ts";
import type { ArticleDrop } from "../../pipeline-facts.ts";
import { isClassOfBodies } from "../classes.ts";
import { withCode } from "../extract.ts";
import { findRegions } from "../regions.ts";
import { withAttributes } from "../tagger/attributes.ts";
import type { Quotes } from "./find.ts";
import { type Claimed, STEP } from "./forms.ts";

/** The mentions of an article by a model's word, and by the gazetteer where the model names nothing. */
export interface Mentioned {
  /** In order of their start; one stands inside another only where its thing is named nowhere else. */
  mentions: Mention[];
  /** The mentions of each claimed entity, as indexes; an entity without any is missing. */
  of: Map<Claimed, number[]>;
}

interface Candidate extends Span {
  by: Claimed;
}

/** Confidence of a fact to which the model gives none. */
export const UNSAID = 0.5;

/**
 * Finds the places of every form of the claimed entities, the longest first, none overlapping another. A form that two
 * entities claim counts only for the one whose name it is, else only where its own quote has it; a form of two
 * characters must begin and end with words of the dictionary, except in its own quote.
 */
export function mentionsOf(
  article: Article,
  claimed: readonly Claimed[],
  quotes: Quotes,
  lexicon: Lexicon,
  model: string,
  drops: ArticleDrop[],
): Mentioned {
  const regions = findRegions(article, lexicon);
  const sentenceOf = sentences(article);
  const found = candidates(article, claimed, quotes, lexicon)
    .map((c) => (c.by.answer.type === "Region" ? onRegion(c, regions) : c))
    .filter((c) => sentenceOf(c) >= 0)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const owners = new Map<Mention, Claimed[]>();
  const taken = new Taken();
  const place = (c: Candidate): void => {
    const mention = mentionOf(article, c, sentenceOf(c), regions, lexicon, model);
    if (isClassOfBodies(mention, lexicon)) return;
    taken.add(c, mention);
    owners.set(mention, [c.by]);
  };
  for (const c of found) {
    const same = taken.at(c);
    if (same && same.type === c.by.answer.type) owners.get(same)?.push(c.by);
    else if (taken.isFree(c)) place(c);
  }
  const placed = new Set([...owners.values()].flat());
  for (const by of claimed) {
    if (placed.has(by)) continue;
    const inner = { ...by.own, by };
    if (sentenceOf(inner) >= 0 && !taken.at(inner)) place(inner);
  }
  for (const region of regions) if (taken.isFree(region)) owners.set(withAttributes(article, region), []);
  const mentions = [...owners.keys()].sort((a, b) => a.start - b.start || b.end - a.end);
  const of = new Map<Claimed, number[]>();
  mentions.forEach((m, i) => {
    for (const by of owners.get(m) ?? []) of.set(by, [...new Set([...(of.get(by) ?? []), i])]);
  });
  for (const by of claimed)
    if (!of.has(by))
      drops.push({
        step: STEP,
        reason: `${by.answer.type} ${by.answer.name}: what its quote names is no name of its own`,
        span: by.own,
      });
  return { mentions, of };
}

function candidates(
  article: Article,
  claimed: readonly Claimed[],
  quotes: Quotes,
  lexicon: Lexicon,
): Candidate[] {
  const claims = new Map<string, Claimed[]>();
  for (const by of claimed) for (const f of by.forms) claims.set(f, [...(claims.get(f) ?? []), by]);
  const boundary = new Set(lexicon.dictionary.segment(article.text).starts);
  const out: Candidate[] = claimed.map((by) => ({ ...by.own, by }));
  for (const [form, all] of claims) {
    const named = all.filter((by) => by.forms[0] === form);
    const by = all.length === 1 ? all[0] : named.length === 1 ? named[0] : null;
    if (!by) continue;
    for (const span of quotes.all(form))
      if (form.length > 2 || (boundary.has(span.start) && boundary.has(span.end))) out.push({ ...span, by });
  }
  return out;
}

/** A region's place widened to what the gazetteer reads there: 临沧 inside 临沧市. */
function onRegion(c: Candidate, regions: readonly Mention[]): Candidate {
  const wide = regions.find((r) => r.start <= c.start && r.end >= c.end);
  return wide ? { ...c, start: wide.start, end: wide.end } : c;
}

function mentionOf(
  article: Article,
  { start, end, by }: Candidate,
  sentence: number,
  regions: readonly Mention[],
  lexicon: Lexicon,
  model: string,
): Mention {
  const { type, confidence } = by.answer;
  const surface = article.text.slice(start, end);
  const mention = {
    type,
    start,
    end,
    sentence,
    surface,
    rule: `llm/${model}`,
    confidence: confidence ?? UNSAID,
  };
  return withAttributes(article, withCode(article, lexicon, mention, regions));
}

/** The index of the sentence that a span lies in; -1 where none holds it whole. */
export function sentences(article: Article): (span: Span) => number {
  return ({ start, end }) => {
    let lo = 0;
    let hi = article.sentences.length - 1;
    while (lo < hi) {
      const mid = (lo + hi + 1) >> 1;
      if (article.sentences[mid].start <= start) lo = mid;
      else hi = mid - 1;
    }
    const s = article.sentences[lo];
    return s && s.start <= start && end <= s.end ? lo : -1;
  };
}

/** The places that are taken, unit by unit. */
class Taken {
  private readonly units = new Set<number>();
  private readonly spans = new Map<string, Mention>();

  add(span: Span, mention: Mention): void {
    for (let i = span.start; i < span.end; i++) this.units.add(i);
    this.spans.set(`${span.start} ${span.end}`, mention);
  }

  at({ start, end }: Span): Mention | undefined {
    return this.spans.get(`${start} ${end}`);
  }

  isFree({ start, end }: Span): boolean {
    for (let i = start; i < end; i++) if (this.units.has(i)) return false;
    return true;
  }
}
