import type { LocalRelation } from "../../model/index.ts";
import { type Context, isActor, type Placed } from "../context.ts";
import { evidenceOf } from "../evidence.ts";
import { titleBefore } from "../title.ts";

const RULE = "rule/title-next-to-name@1";

/** The baseline: a title right before a name belongs to the last body before the title. */
export function postsByRule(ctx: Context): LocalRelation[] {
  const out: LocalRelation[] = [];
  const seen = new Set<string>();
  for (const person of ctx.placed) {
    if (person.type !== "Person") continue;
    const body = bodyBefore(ctx, person);
    if (!body) continue;
    const title = titleBefore(ctx.text, body.end, person.start);
    const key = `${person.entity} ${body.entity}`;
    if (!title || seen.has(key)) continue;
    seen.add(key);
    out.push({
      type: "HOLDS_POST",
      from: person.entity,
      to: body.entity,
      title,
      rule: RULE,
      confidence: 0.8,
      ...evidenceOf(ctx, body, person, ctx.entities[body.entity].name),
    });
  }
  return out;
}

function bodyBefore(ctx: Context, person: Placed): Placed | undefined {
  const row = ctx.bySentence[person.sentence];
  for (let i = row.length - 1; i >= 0; i--) {
    const p = ctx.placed[row[i]];
    if (p.end <= person.start && isActor(p.type)) return p;
  }
  return undefined;
}
