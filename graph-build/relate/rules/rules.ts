import type { LocalRelation } from "../../model/index.ts";
import type { Context } from "../context.ts";
import { partnersByRule } from "./partners.ts";
import { postsByRule } from "./posts.ts";
import { programmesByRule } from "./programmes.ts";

/** What simple rules read in an article: used where no weights are at hand, and what the weights must beat. */
export function relateByRules(ctx: Context): LocalRelation[] {
  return [...postsByRule(ctx), ...programmesByRule(ctx), ...partnersByRule(ctx)];
}
