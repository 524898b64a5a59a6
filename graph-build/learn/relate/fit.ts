import { ROLES, type Role } from "../../model/index.ts";
import { GROUPS, type Group } from "../../relate/pairs/candidates.ts";
import { denseFeatures, type Scored, WIDTH } from "../../relate/pairs/dense.ts";
import { type Column, LABELS, type LabelModel, type PairModel, ROLE_BITS } from "../../relate/pairs/model.ts";
import { note, scoreColumn, unscored } from "../../relate/pairs/score.ts";
import { sigmoid, type Trees } from "../../relate/pairs/trees.ts";
import { boost } from "./boost.ts";
import { type Case, trainLogistic } from "./logistic.ts";
import { BITS, BOOST, FEWEST, LOGISTIC, RIVAL, STEP, THRESHOLDS, VERSION } from "./options.ts";
import type { Block, Labelled } from "./prepare.ts";

/**
 * Trains all pair models on the blocks given. The second stage learns from first-stage scores of reports that the
 * first stage has not seen: one fold after the other is left out.
 */
export function fitPairs(blocks: readonly Block[]): PairModel {
  const folds = [...new Set(blocks.map((b) => b.fold))].sort();
  const groups = Object.fromEntries(
    GROUPS.map((group): [Group, LabelModel[]] => {
      const unseen = folds.flatMap((fold) => {
        const columns = firstColumns(
          blocks.filter((b) => b.fold !== fold),
          group,
        );
        return blocks.filter((b) => b.fold === fold).map((b) => denseBlock(b, group, columns));
      });
      const first = firstColumns(blocks, group);
      const models = LABELS[group].map((type, l) => ({
        first: first[l],
        second: secondStage(unseen, l),
        threshold: THRESHOLDS[type],
        rival: type === "RUNS" ? RIVAL : THRESHOLDS[type],
      }));
      return [group, models];
    }),
  ) as PairModel["groups"];
  return { version: VERSION, bits: BITS, groups, roles: fitRoles(blocks) };
}

function firstColumns(blocks: readonly Block[], group: Group): Column[] {
  const cases = blocks.flatMap((b) => b.groups[group]);
  const frequent = counts(cases);
  return LABELS[group].map((_, l) => {
    const list = cases.flatMap((c): Case[] => {
      const y = c.labels[l];
      if (y < 0) return [];
      const rows = y === 1 ? c.rows.slice(0, 1) : c.rows;
      return rows.map((r) => ({ rows: r.filter((k) => frequent[k] >= FEWEST), y: y as 0 | 1 }));
    });
    return quantise(trainLogistic(list, { ...LOGISTIC, bits: BITS }), STEP);
  });
}

function counts(cases: Labelled[]): Uint32Array {
  const n = new Uint32Array(1 << BITS);
  for (const c of cases) for (const rows of c.rows) for (const k of rows) n[k]++;
  return n;
}

/** Whole weights between -127 and 127 steps. */
export function quantise(w: Float32Array, step: number): Column {
  return { step, values: Int8Array.from(w, (v) => Math.max(-127, Math.min(127, Math.round(v / step)))) };
}

interface DenseBlock {
  labels: Int8Array[];
  dense: Float32Array;
}

function denseBlock(b: Block, group: Group, columns: Column[]): DenseBlock {
  const scored = b.groups[group].map((c): Scored => {
    const s = unscored(c.candidate, columns.length);
    c.rows.forEach((rows, i) => {
      for (let l = 0; l < columns.length; l++)
        note(s, l, i, sigmoid(scoreColumn(columns[l], rows, rows.length)));
    });
    return s;
  });
  return { labels: b.groups[group].map((c) => c.labels), dense: denseFeatures(b.scan, scored) };
}

function secondStage(blocks: DenseBlock[], label: number): Trees {
  const kept = blocks.flatMap((b) =>
    b.labels.flatMap((y, i) =>
      y[label] < 0 ? [] : [{ y: y[label], row: b.dense.subarray(i * WIDTH, (i + 1) * WIDTH) }],
    ),
  );
  const rows = new Float32Array(kept.length * WIDTH);
  kept.forEach((k, i) => {
    rows.set(k.row, i * WIDTH);
  });
  return boost(
    rows,
    WIDTH,
    Uint8Array.from(kept, (k) => k.y),
    BOOST,
  );
}

/** One column for each role, each against the others, from the pairs that the bank calls RUNS. */
function fitRoles(blocks: readonly Block[]): Record<Role, Column> {
  const mask = (1 << ROLE_BITS) - 1;
  const runs = blocks.flatMap((b) => b.groups["actor-programme"].filter((c) => c.role !== undefined));
  return Object.fromEntries(
    ROLES.map((role) => {
      const list = runs.map(
        (c): Case => ({ rows: c.rows[0].map((k) => k & mask), y: c.role === role ? 1 : 0 }),
      );
      return [role, quantise(trainLogistic(list, { ...LOGISTIC, bits: ROLE_BITS }), STEP)];
    }),
  ) as Record<Role, Column>;
}
