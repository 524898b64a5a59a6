import type { FigureMention } from "../../model/index.ts";
import type { BankFigure } from "../bank.ts";
import { sameIndicator } from "./pair.ts";

/** Counts of one evaluation. */
export interface Counts {
  /** Figures of the bank that are not optional, found, missed; and read where the bank has none. */
  found: number;
  missed: number;
  spurious: number;
  /** Of the found ones, how many have each field right. */
  right: Record<Field, number>;
  /** Subjects right by the ranker and by the rule, given the bank's own figures and mentions. */
  ranked: number;
  ruled: number;
  figures: number;
  /** Subjects right among the mentions that a tagger found, and how many there are to find. */
  read: number;
  readFigures: number;
  /** Right and all answers of the ranker by tenths of its confidence. */
  calibration: [number, number][];
}

const FIELDS = ["indicator", "period", "qualifier", "planned", "indicator and period"] as const;
export type Field = (typeof FIELDS)[number];

export function emptyCounts(): Counts {
  const right = Object.fromEntries(FIELDS.map((f) => [f, 0])) as Record<Field, number>;
  const calibration = Array.from({ length: 10 }, (): [number, number] => [0, 0]);
  return {
    found: 0,
    missed: 0,
    spurious: 0,
    right,
    ranked: 0,
    ruled: 0,
    figures: 0,
    read: 0,
    readFigures: 0,
    calibration,
  };
}

/** The fields in which a figure as read agrees with the bank. */
export function fieldsRight(gold: BankFigure, read: FigureMention): Field[] {
  const indicator = sameIndicator(gold.indicator, read.indicator);
  const period = gold.period === read.period;
  const checks: Record<Field, boolean> = {
    indicator,
    period,
    qualifier: gold.qualifier === read.qualifier,
    planned: gold.planned === read.planned,
    "indicator and period": indicator && period,
  };
  return FIELDS.filter((f) => checks[f]);
}

/** The counts as lines to print. */
export function report(c: Counts): string[] {
  const p = c.found / (c.found + c.spurious);
  const r = c.found / (c.found + c.missed);
  const share = (n: number, of: number) => (of === 0 ? "-" : (n / of).toFixed(3));
  return [
    `value      P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${((2 * p * r) / (p + r)).toFixed(3)}  of ${c.found + c.missed}`,
    ...FIELDS.map((f) => `${f.padEnd(22)}${share(c.right[f], c.found)} of those found`),
    `subject by the ranker ${share(c.ranked, c.figures)}, by the rule ${share(c.ruled, c.figures)} (the bank's figures and mentions)`,
    `subject among the mentions as read ${share(c.read, c.readFigures)}`,
    `calibration ${c.calibration
      .map(([ok, all], i) => (all ? `${i / 10}: ${share(ok, all)} (${all})` : ""))
      .filter(Boolean)
      .join("  ")}`,
  ];
}
