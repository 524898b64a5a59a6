import type { LocalRelation } from "../../model/index.ts";
import type { Atlas } from "./atlas.ts";

/** What is named after its first member: 甲小学教育集团, 乙医院医共体. */
const UNION = /^(教育)?(集团|集团校|联盟|共同体|教共体|医共体|联合体|医联体)$/;

/** The last character of a whole body's name. */
const HEAD = /[局委院校学司团会心府厅社所站馆园厂行队处办组庭区部场]$/;

/** PART_OF of bodies whose name carries their owner's: 甲局党组 of 甲局, 乙大学法学院 of 乙大学, 丙县委宣传部 of 丙县委. */
export function bodyParts(atlas: Atlas): LocalRelation[] {
  const bodies = atlas.entities.flatMap((e, index) => (e.type === "Agency" ? [{ e, index }] : []));
  const byName = new Map<string, number>();
  for (const { e, index } of bodies)
    for (const n of [e.name, ...e.aliases]) if (n.length > 2 && HEAD.test(n)) byName.set(n, index);
  return bodies.flatMap(({ e, index: from }): LocalRelation[] => {
    for (const name of [e.name, ...e.aliases])
      for (let end = name.length - 1; end > 2; end--) {
        const to = byName.get(name.slice(0, end));
        if (to === undefined || to === from) continue;
        const evidence = atlas.together(from, to) ?? atlas.shows(from);
        if (!evidence) continue;
        if (UNION.test(name.slice(end)))
          return [
            { type: "PART_OF", from: to, to: from, rule: "name", confidence: 0.8, evidence: [evidence] },
          ];
        return [{ type: "PART_OF", from, to, rule: "name", confidence: 0.9, evidence: [evidence] }];
      }
    return [];
  });
}
