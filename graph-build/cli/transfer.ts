import type { DocumentFacts, Evidence } from "../model/index.ts";

/** Facts of a document whose evidence says only where it stands: what it quotes is a slice of the one text. */
export type PackedFacts = DocumentFacts & { packed: true };

/** Takes quotes out of facts, so that they are not copied from thread to thread. Changes what it is given. */
export function pack(facts: DocumentFacts): PackedFacts {
  for (const e of evidenceOf(facts)) e.quote = e.source = "";
  return Object.assign(facts, { packed: true as const });
}

/**
 * Puts the quotes back as slices of the source's text, which they share instead of holding a copy each. Changes what
 * it is given.
 * @throws Error where the facts carry no text
 */
export function unpack({ packed: _, ...facts }: PackedFacts): DocumentFacts {
  const { text, file } = facts.source;
  if (text === undefined) throw new Error(`${file}: its facts carry no text to quote from`);
  for (const e of evidenceOf(facts)) {
    e.source = file;
    e.quote = text.slice(e.start, e.end);
  }
  return facts;
}

function* evidenceOf(facts: DocumentFacts): Generator<Evidence> {
  for (const article of facts.articles) {
    for (const e of article.entities) yield* e.evidence;
    for (const r of article.relations) yield* r.evidence;
    for (const f of article.figures) {
      yield f.evidence;
      yield f.sentence;
    }
  }
}
