import type { LocalRelation } from "../../model/index.ts";
import { type Context, isActor, type Placed } from "../context.ts";
import { evidenceOf } from "../evidence.ts";
import { RECEIVES } from "./verbs.ts";

const RULE = "rule/nearest-actor@1";

/** The baseline: each programme is run by the nearest actor before it in its sentence, or by whom the article speaks for. */
export function programmesByRule(ctx: Context): LocalRelation[] {
  const out: LocalRelation[] = [];
  ctx.entities.forEach((e, entity) => {
    const first = ctx.byEntity[entity][0];
    if (e.type !== "Programme" || first === undefined) return;
    const programme = ctx.placed[first];
    const before = ctx.text.slice(ctx.article.sentences[programme.sentence].start, programme.start);
    const type = RECEIVES.test(before.replace(/[“"《]+$/, "")) ? "PARTICIPATES_IN" : "RUNS";
    const actor = nearestBefore(ctx, programme, type === "PARTICIPATES_IN");
    const from = actor ? actor.entity : ctx.main.body >= 0 ? ctx.main.body : ctx.main.region;
    if (from < 0) return;
    out.push({
      type,
      from,
      to: entity,
      role: type === "RUNS" ? "implements" : undefined,
      rule: RULE,
      confidence: actor ? 0.6 : 0.5,
      ...evidenceOf(ctx, actor ?? null, programme, ctx.entities[from].name),
    });
  });
  return out;
}

function nearestBefore(ctx: Context, programme: Placed, people: boolean): Placed | undefined {
  const row = ctx.bySentence[programme.sentence];
  for (let i = row.length - 1; i >= 0; i--) {
    const p = ctx.placed[row[i]];
    if (p.end <= programme.start && (isActor(p.type) || (people && p.type === "Person"))) return p;
  }
  return undefined;
}
