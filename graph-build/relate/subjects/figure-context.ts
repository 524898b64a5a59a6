import { kindOf, type UnitKind } from "../../extract/figures/tables.ts";
import type { NamedType } from "../../model/index.ts";
import type { SubjectView } from "./view.ts";

const PRONOUN = /[他她](?!们|山|乡|日)|自己|我家|老人/;

/** The kinds of things, by the first two letters of their types, in the order of the alphabet. */
export const KIND_BIT: Record<NamedType, number> = { Agency: 1, Person: 2, Programme: 4, Region: 8 };
export const KINDS_OF = Array.from({ length: 16 }, (_, bits) =>
  ["Ag", "Pe", "Pr", "Re"].filter((_, k) => (bits >> k) & 1).join(""),
);

/** What the sentence and the clause of a figure say, whatever candidate is asked about. */
export interface FigureContext {
  /** The words of the figure's clause around it. */
  clause: string;
  kind: UnitKind;
  /** Whether the sentence names a body, place, programme or person before the figure. */
  anyBody: string;
  /** Last two characters of the indicator's kind: 率, 比, 长. */
  tail: string;
  /** Whether 他, 她 or 自己 stands before the figure in its sentence. */
  pronoun: boolean;
}

/** Reads the surroundings of one figure. */
export function figureContext(v: SubjectView, figure: number): FigureContext {
  const f = v.figures[figure];
  let types = 0;
  for (const i of v.bySentence[f.sentence])
    if (v.stands[i].start < f.start) types |= KIND_BIT[v.stands[i].type];
  const pronoun = PRONOUN.test(
    v.article.text.slice(v.article.sentences[f.sentence]?.start ?? f.start, f.start),
  );
  const t = v.article.text;
  const clause = `${t.slice(Math.max(0, f.start - 16), f.start).replace(/^.*[,;。:!?\n]/s, "")}${t.slice(f.end, f.end + 8).replace(/[,;。:!?\n].*$/s, "")}`;
  return {
    clause,
    pronoun,
    kind: kindOf(f.unit),
    anyBody: KINDS_OF[types],
    tail: f.indicator.slice(-1),
  };
}
