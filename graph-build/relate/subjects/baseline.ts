import type { LocalSubject } from "../../model/index.ts";
import type { SubjectView } from "./view.ts";

/** The rule that the trained ranker must beat: the nearest thing named before in the sentence, else the home region. */
export function subjectsByRule(v: SubjectView): LocalSubject[] {
  const out: LocalSubject[] = [];
  v.figures.forEach((f, figure) => {
    const before = v.bySentence[f.sentence].map((i) => v.stands[i]).filter((s) => s.end <= f.start);
    const entity = before.at(-1)?.entity ?? (v.home >= 0 ? v.home : v.body);
    if (entity >= 0) out.push({ figure, entity, rule: "subject/nearest", confidence: 0.5 });
  });
  return out;
}
