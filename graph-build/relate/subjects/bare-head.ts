import type { SubjectView } from "./view.ts";

const DEMONSTRATIVE = "该本此全我这";
const CLAUSE_MARKS = ",;。:!?\n、“";

/** How a sentence takes a thing up by the head of its name alone: not at all, amid, at the start of a clause, with 该 or 全. */
export const BARE_HEADS = ["", "m", "s", "d"] as const;
export type BareHead = (typeof BARE_HEADS)[number];

/**
 * Whether the sentence takes a thing up by the head of its name alone before the figure (展会, 基地, 全村), where no
 * mention stands.
 */
export function bareHead(v: SubjectView, entity: number, figure: number): BareHead {
  const f = v.figures[figure];
  const s = v.article.sentences[f.sentence];
  if (!s) return "";
  const { text } = v.article;
  const { name } = v.entities[entity];
  const one = name.slice(-1);
  for (let i = text.indexOf(one, s.start + 1); i >= 0 && i < f.start; i = text.indexOf(one, i + 1))
    if (DEMONSTRATIVE.includes(text[i - 1]) && free(v, f.sentence, i - 1, i + 1)) return "d";
  let best: BareHead = "";
  const two = name.slice(-2);
  for (let i = text.indexOf(two, s.start); i >= 0 && i + 2 <= f.start; i = text.indexOf(two, i + 1)) {
    if (!free(v, f.sentence, i, i + 2)) continue;
    if (i > s.start && DEMONSTRATIVE.includes(text[i - 1])) return "d";
    if (i === s.start || CLAUSE_MARKS.includes(text[i - 1])) best = "s";
    else best ||= "m";
  }
  return best;
}

/** Whether no mention of a sentence overlaps a stretch. */
function free(v: SubjectView, sentence: number, start: number, end: number): boolean {
  return !v.bySentence[sentence].some((i) => v.stands[i].start < end && start < v.stands[i].end);
}
