import type { LocalRelation } from "../../model/index.ts";
import { type Context, isActor } from "../context.ts";
import { evidenceOf } from "../evidence.ts";
import { PARTNERS } from "./verbs.ts";

const RULE = "rule/partner-verb@1";

/** The baseline: two neighbouring actors of one sentence are partners where a verb of partnership stands between or behind them. */
export function partnersByRule(ctx: Context): LocalRelation[] {
  const out: LocalRelation[] = [];
  const seen = new Set<string>();
  for (const row of ctx.bySentence) {
    const actors = row.map((i) => ctx.placed[i]).filter((p) => isActor(p.type));
    for (let i = 1; i < actors.length; i++) {
      const [a, b] = [actors[i - 1], actors[i]];
      const clause = ctx.text.slice(b.end, b.end + 8).split(/[,。;]/)[0];
      const between = ctx.text.slice(a.end, b.start);
      const key = `${a.entity} ${b.entity}`;
      if (a.entity === b.entity || seen.has(key) || !PARTNERS.test(`${between}|${clause}`)) continue;
      seen.add(key);
      out.push({
        type: "PARTNERS_WITH",
        from: a.entity,
        to: b.entity,
        rule: RULE,
        confidence: 0.5,
        ...evidenceOf(ctx, a, b, ctx.entities[a.entity].name),
      });
    }
  }
  return out;
}
