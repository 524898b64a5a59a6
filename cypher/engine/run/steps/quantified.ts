import type { Row } from "../../expression/compile.ts";
import type { Value } from "../../values/value.ts";
import type { RunContext } from "../context.ts";
import type { Emit, Operator } from "../operator.ts";
import { type EdgePlace, labelsFit, type NodePlace, putNode } from "./place.ts";

/** What a quantified path pattern needs. The inner pattern begins at `begin` and ends at `finish`. */
export interface QuantifiedStep {
  from: NodePlace;
  to: NodePlace;
  into: boolean;
  edge: EdgePlace;
  /** The walk goes against the way in which the pattern is written. */
  reversed: boolean;
  min: number;
  max: number;
  begin: NodePlace;
  finish: NodePlace;
  inner: Operator;
  /** The edges of the inner pattern, as written. */
  innerEdges: readonly EdgePlace[];
  /** All slots that the inner pattern writes. */
  innerSlots: readonly number[];
  /** For each group variable its slot inside and the slot of its list outside. */
  groups: readonly { inside: number; list: number }[];
}

/** Everything that one repetition left behind. */
interface Round {
  relationships: number[];
  values: Value[];
}

/** Holds the relationships that the rounds so far have taken. */
export class RoundsTaken {
  private readonly counts = new Map<number, number>();
  has = (_row: Row, relationship: number): boolean => this.counts.has(relationship);
  add(ids: readonly number[]): void {
    for (const id of ids) this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }
  remove(ids: readonly number[]): void {
    for (const id of ids) {
      const count = this.counts.get(id)! - 1;
      if (count === 0) this.counts.delete(id);
      else this.counts.set(id, count);
    }
  }
  clear(): void {
    this.counts.clear();
  }
}

/** Gives every walk that repeats the inner pattern as often as the quantifier allows, no relationship twice. */
export function quantified(context: RunContext, step: QuantifiedStep, rounds: RoundsTaken): Operator {
  const { graph, budget } = context;
  const { from, to, into, min, max, begin, finish, inner, innerSlots } = step;
  return (next) => {
    let done: Round[] = [];
    const repeat: Emit = inner((row) => {
      const end = row[finish.id] as number;
      const round = readRound(step, row);
      const kept = innerSlots.map((slot) => row[slot]);
      done.push(round);
      rounds.add(round.relationships);
      const stop = visit(row, end);
      rounds.remove(round.relationships);
      done.pop();
      for (let i = 0; i < innerSlots.length; i++) row[innerSlots[i]] = kept[i];
      return stop;
    });
    const visit = (row: Row, node: number): boolean => {
      budget.tick();
      if (done.length >= min && (into ? row[to.id] === node : labelsFit(graph, to, node))) {
        if (!into) putNode(graph, to, row, node);
        putRounds(step, row, done);
        if (next(row)) return true;
      }
      if (done.length >= max) return false;
      row[begin.id] = node;
      return repeat(row);
    };
    return (row) => {
      done = [];
      rounds.clear();
      return visit(row, row[from.id] as number);
    };
  };
}

function readRound({ innerEdges, groups }: QuantifiedStep, row: Row): Round {
  return {
    relationships: innerEdges.flatMap((edge) => row[edge.id] as number | number[]),
    values: groups.map(({ inside }) => row[inside]),
  };
}

function putRounds({ edge, reversed, groups }: QuantifiedStep, row: Row, done: readonly Round[]): void {
  const inOrder = reversed ? done.toReversed() : done;
  row[edge.id] = inOrder.flatMap((round) => round.relationships);
  for (let g = 0; g < groups.length; g++) row[groups[g].list] = inOrder.map((round) => round.values[g]);
}
