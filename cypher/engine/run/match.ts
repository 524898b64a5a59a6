import { compileExpression } from "../expression/compile.ts";
import type { Expression, PathPattern } from "../parse/ast.ts";
import { describe } from "../plan/describe.ts";
import { type PlanContext, planMatch } from "../plan/plan-match.ts";
import { readPatterns } from "../plan/read-pattern.ts";
import type { MatchPlan } from "../plan/steps.ts";
import type { RunContext } from "./context.ts";
import { filter } from "./filter.ts";
import { chain, type Operator } from "./operator.ts";
import { PatternCompiler } from "./pattern-compiler.ts";
import type { NameScope } from "./scope.ts";
import { chooseShortest } from "./steps/choose.ts";

/** What a MATCH is made ready for. */
export interface MatchRequest {
  patterns: readonly PathPattern[];
  where: Expression | null;
  /** The piece of syntax under which the plan is kept. */
  key: object;
  /** Whether a name stands anywhere but where it is declared. */
  isUsed: (name: string) => boolean;
  /** Whether a name is read after the MATCH. */
  isRead: (name: string) => boolean;
  /** See `PlanContext`. */
  needed: PlanContext["needed"];
  /** Rows that hold the same may come once. */
  once: boolean;
}

/** Makes ready the search for patterns: the rows of all matches, and the scope with the names that they bind. */
export function compileMatch(
  request: MatchRequest,
  scope: NameScope,
  context: RunContext,
): { operator: Operator; scope: NameScope; plan: MatchPlan } {
  const plan = planOf(request, scope, context);
  context.notes.push(...describe(plan));
  const compiler = new PatternCompiler(plan, scope, context, request.isRead, request.once);
  const matched = compiler.operator();
  const operator = plan.pattern.selected ? select(plan, compiler, context, matched) : matched;
  return { operator, scope: compiler.scope, plan };
}

/** Chooses among the matches of a path, then asks what is asked of the chosen. */
function select(
  plan: MatchPlan,
  compiler: PatternCompiler,
  context: RunContext,
  matched: Operator,
): Operator {
  const { selected, after } = plan.pattern;
  const { nodes, edges, selector } = selected!;
  const ends = [nodes[0], nodes[nodes.length - 1]].map((node) => compiler.nodePlace(node).id);
  const places = edges.map((edge) => compiler.edgePlaces[edge]);
  const chosen = chooseShortest(context, matched, { ends, places, slots: compiler.slots(), selector });
  const filters = after.map(({ expression }) =>
    filter(compileExpression(expression, compiler.scope, context), expression),
  );
  return chain(chosen, ...filters);
}

function planOf(request: MatchRequest, scope: NameScope, { kept }: RunContext): MatchPlan {
  const known = kept.plans.get(request.key);
  if (known) return known;
  const bound = new Set(scope.names());
  const { isUsed, needed } = request;
  const kindOf = (name: string) => scope.kindOf(name);
  const pattern = readPatterns(request.patterns, request.where, { kindOf, bound, isUsed });
  const plan = planMatch(pattern, { graph: kept.graph, bound, needed });
  kept.plans.set(request.key, plan);
  return plan;
}
