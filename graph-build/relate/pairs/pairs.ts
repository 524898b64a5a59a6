import { type LocalRelation, ROLES, type Role } from "../../model/index.ts";
import type { Context } from "../context.ts";
import { evidenceOf } from "../evidence.ts";
import { titleOf } from "../title.ts";
import { candidatesOf, GROUPS, type Group } from "./candidates.ts";
import { pairFeatures } from "./features.ts";
import { Features } from "./hash.ts";
import { LABELS, type PairModel, ROLE_BITS } from "./model.ts";
import { type Scan, scan } from "./scan.ts";
import { type Judged, judge, ofGroup, scoreColumn } from "./score.ts";

/** All relations that the trained pairs see in one article: those whose probability reaches their label's threshold. */
export function relatePairs(ctx: Context, model: PairModel): LocalRelation[] {
  const s = scan(ctx);
  const candidates = candidatesOf(s);
  return GROUPS.flatMap((group) => {
    const judged = judge(s, ofGroup(candidates, group), model.groups[group], model.bits);
    return decide(s, group, judged, model);
  });
}

/**
 * The relations to say: the more probable one where two labels of a pair reach their thresholds. Whoever runs a
 * programme beside a likelier actor must be likelier than `rival`, since the bureau and its city often stand for each
 * other and the second of them adds no fact; members of the likelier actor's list are no rivals.
 */
function decide(s: Scan, group: Group, judged: Judged[], model: PairModel): LocalRelation[] {
  const out: LocalRelation[] = [];
  const models = model.groups[group];
  const chance = (c: Judged, l: number) => c.probability[l] * surety(s, c);
  const leaders = new Map<number, Judged>();
  for (const c of judged) {
    const known = leaders.get(c.to);
    if (!known || chance(c, 0) > chance(known, 0)) leaders.set(c.to, c);
  }
  for (const c of judged) {
    let best = -1;
    models.forEach((m, l) => {
      const leader = leaders.get(c.to);
      const alone = l > 0 || !leader || leader === c || sameList(s, leader, c);
      const said = chance(c, l) >= (alone ? m.threshold : m.rival);
      if (said && (best < 0 || c.probability[l] > c.probability[best])) best = l;
    });
    if (best >= 0) out.push(relationOf(s, c, best, model));
  }
  return out;
}

function sameList(s: Scan, x: Judged, y: Judged): boolean {
  const list = (c: Judged) => s.units[c.pairs[c.pick[0]].a].listFirst;
  return list(x) === list(y);
}

/** How sure it is that both ends are things at all. */
function surety(s: Scan, c: Judged): number {
  const { entities } = s.ctx;
  return entities[c.from].confidence * entities[c.to].confidence;
}

function relationOf(s: Scan, c: Judged, label: number, model: PairModel): LocalRelation {
  const { ctx } = s;
  const type = LABELS[c.group][label];
  const pair = c.pairs[c.pick[label]];
  const a = s.units[pair.a];
  const b = s.units[pair.b];
  const carried = type === "HOLDS_POST" || pair.roles >= 1024 ? c.to : c.from;
  const [far, near] = carried === a.entity ? [a, b] : [b, a];
  return {
    type,
    from: c.from,
    to: c.to,
    title: type === "HOLDS_POST" ? titleOf(ctx, a, b) : undefined,
    role: type === "RUNS" ? roleOf(s, c, label, model) : undefined,
    rule: `model/relate@${model.version}`,
    confidence: Math.round(1000 * c.probability[label] * surety(s, c)) / 1000,
    ...evidenceOf(ctx, far, near, ctx.entities[carried].name),
  };
}

const roleRows = new Features(ROLE_BITS);

function roleOf(s: Scan, c: Judged, label: number, model: PairModel): Role {
  pairFeatures(s, c.pairs[c.pick[label]], roleRows);
  const rows = roleRows.rows();
  let best: Role = "implements";
  let top = Number.NEGATIVE_INFINITY;
  for (const role of ROLES) {
    const score = scoreColumn(model.roles[role], rows, rows.length);
    if (score > top) {
      top = score;
      best = role;
    }
  }
  return best;
}
