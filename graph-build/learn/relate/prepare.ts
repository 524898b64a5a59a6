import type { Lexicon } from "../../lexicon/lexicon.ts";
import { ROLES, type Role } from "../../model/index.ts";
import { type Candidate, candidatesOf, GROUPS, type Group } from "../../relate/pairs/candidates.ts";
import { pairFeatures } from "../../relate/pairs/features.ts";
import { Features } from "../../relate/pairs/hash.ts";
import { LABELS } from "../../relate/pairs/model.ts";
import { type Scan, scan } from "../../relate/pairs/scan.ts";
import { type BankReport, foldOf } from "../bank.ts";
import { type Example, labelOf, trueExamples } from "./examples.ts";

/** A candidate with what the bank says of it, and the features of each of its pairs of mentions. */
export interface Labelled {
  candidate: Candidate;
  /** For each label of its group: 1, 0 or -1 (leave out). */
  labels: Int8Array;
  rows: Int32Array[];
  role?: Role;
}

/** One article made ready for training. */
export interface Block {
  example: Example;
  fold: number;
  scan: Scan;
  groups: Record<Group, Labelled[]>;
}

/** All articles of the bank with candidates, labels and features. */
export function prepare(bank: readonly BankReport[], lexicon: Lexicon, bits: number): Block[] {
  return bank.flatMap((r) => trueExamples(r, lexicon).map((e) => blockOf(e, foldOf(r.file), bits)));
}

export function blockOf(example: Example, fold: number, bits: number): Block {
  const s = scan(example.ctx);
  const features = new Features(bits);
  const groups = Object.fromEntries(GROUPS.map((g): [Group, Labelled[]] => [g, []])) as Block["groups"];
  for (const candidate of candidatesOf(s)) {
    const from = example.ids[candidate.from];
    const to = example.ids[candidate.to];
    const labels = Int8Array.from(LABELS[candidate.group], (t) => labelOf(example.gold, t, from, to));
    const rows = candidate.pairs.map((pair) => {
      pairFeatures(s, pair, features);
      return features.rows().slice();
    });
    groups[candidate.group].push({ candidate, labels, rows, role: roleOf(example, from, to) });
  }
  return { example, fold, scan: s, groups };
}

function roleOf({ gold }: Example, from: string | null, to: string | null): Role | undefined {
  if (from === null || to === null) return undefined;
  const said = gold.relations.find((r) => r.type === "RUNS" && r.from.includes(from) && r.to.includes(to));
  return ROLES.find((r) => r === said?.role);
}
