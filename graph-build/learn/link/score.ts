import type { Graph, GraphNode, NamedType } from "../../model/index.ts";
import { normName } from "../../resolve/norm.ts";
import type { BankEntity, BankReport } from "../bank.ts";

/** Counts of right, wrong and missed. */
export interface Tally {
  tp: number;
  fp: number;
  fn: number;
}

/** Named tallies with the cases that were missed or wrong. */
export class Board {
  readonly tallies = new Map<string, Tally>();
  readonly cases: string[] = [];

  of(name: string): Tally {
    const known = this.tallies.get(name) ?? { tp: 0, fp: 0, fn: 0 };
    this.tallies.set(name, known);
    return known;
  }

  hit(name: string): void {
    this.of(name).tp++;
  }

  missed(name: string, what: string): void {
    this.of(name).fn++;
    this.cases.push(`- ${name} ${what}`);
  }

  spurious(name: string, what: string): void {
    this.of(name).fp++;
    this.cases.push(`+ ${name} ${what}`);
  }

  /** P, R, F1 and counts, a line for each tally. */
  table(): string {
    return [...this.tallies]
      .map(([name, { tp, fp, fn }]) => {
        const p = tp / (tp + fp || 1);
        const r = tp / (tp + fn || 1);
        const f = (2 * p * r) / (p + r || 1);
        const cells = [p, r, f].map((x) => x.toFixed(3)).join("  ");
        return `${name.padEnd(28)}${cells}  ${tp} ${fp} ${fn}`;
      })
      .join("\n");
  }
}

const namesOf = (e: { name: string; aliases: string[] }) =>
  new Set([e.name, ...e.aliases].map(normName).filter(Boolean));

/** Pairs nodes with gold entities one to one as the gold's scorer does: equal names first, then any name in common. */
export function pairEntities(gold: BankEntity[], nodes: GraphNode[]): Map<string, BankEntity> {
  const goldNames = gold.map(namesOf);
  const pairs: [number, number, number][] = [];
  nodes.forEach((n, j) => {
    const names = namesOf(n.attributes);
    const name = normName(n.attributes.name);
    gold.forEach((g, i) => {
      if (g.type !== n.attributes.entityType || ![...goldNames[i]].some((x) => names.has(x))) return;
      pairs.push([normName(g.name) === name ? 3 : goldNames[i].has(name) ? 2 : 1, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const taken = new Set<number>();
  const goldOf = new Map<string, BankEntity>();
  for (const [, i, j] of pairs) {
    if (taken.has(i) || goldOf.has(nodes[j].key)) continue;
    taken.add(i);
    goldOf.set(nodes[j].key, gold[i]);
  }
  return goldOf;
}

/** Scores the named nodes of a graph of one report, then its memberships and places. */
export function scoreReport(report: BankReport, graph: Graph, board: Board): void {
  const nodes = graph.nodes.filter((n) => n.attributes.value === undefined);
  const named = nodes.filter((n) => n.attributes.entityType !== "Source");
  const goldOf = pairEntities(report.entities, named);
  const at = report.file.replace(/\.txt$/, "");
  const found = new Set([...goldOf.values()].map((e) => e.id));
  for (const e of report.entities) {
    if (e.optional) continue;
    if (found.has(e.id)) board.hit(e.type);
    else board.missed(e.type, `${at} ${e.name}`);
  }
  for (const n of named) {
    const { entityType, name, aliases } = n.attributes;
    if (goldOf.has(n.key)) continue;
    board.spurious(entityType, `${at} ${name} | ${aliases.join(" | ")}`);
  }
  for (const type of ["Region", "Agency"] as const)
    scoreRelation(report, graph, goldOf, board, "PART_OF", type);
  scoreRelation(report, graph, goldOf, board, "LOCATED_IN", "Agency");
}

function scoreRelation(
  report: BankReport,
  graph: Graph,
  goldOf: Map<string, BankEntity>,
  board: Board,
  type: "PART_OF" | "LOCATED_IN",
  of: NamedType,
): void {
  const label = type === "PART_OF" ? `PART_OF ${of}` : type;
  const byId = new Map(report.entities.map((e) => [e.id, e]));
  const nameOf = new Map(graph.nodes.map((n) => [n.key, n.attributes]));
  const at = report.file.replace(/\.txt$/, "");
  const wanted = report.relations
    .filter((r) => r.type === type && byId.get(r.from[0])?.type === of)
    .map((r) => {
      const doubtful = (ids: string[]) => ids.every((id) => byId.get(id)?.optional);
      return { ...r, optional: r.optional || doubtful(r.from) || doubtful(r.to), found: false };
    });
  for (const e of graph.edges) {
    if (e.attributes.relationType !== type || nameOf.get(e.source)?.entityType !== of) continue;
    const said = `${at} ${nameOf.get(e.source)?.name} → ${nameOf.get(e.target)?.name} (${e.attributes.rule})`;
    const [from, to] = [goldOf.get(e.source), goldOf.get(e.target)];
    const hits = from && to ? wanted.filter((w) => w.from.includes(from.id) && w.to.includes(to.id)) : [];
    for (const w of hits) w.found = true;
    if (hits.length === 0 && !(from && to && (from.optional || to.optional))) board.spurious(label, said);
  }
  const names = (ids: string[]) => ids.map((id) => byId.get(id)?.name).join("/");
  for (const w of wanted) {
    if (w.optional) continue;
    if (w.found) board.hit(label);
    else board.missed(label, `${at} ${names(w.from)} → ${names(w.to)}`);
  }
}
