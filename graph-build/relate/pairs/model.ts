import type { RelationType, Role } from "../../model/index.ts";
import type { Group } from "./candidates.ts";
import type { Trees } from "./trees.ts";

/** What each group of pairs is asked, in the order of its weights. */
export const LABELS: Record<Group, readonly LabelType[]> = {
  "actor-programme": ["RUNS", "PARTICIPATES_IN"],
  "person-body": ["HOLDS_POST"],
  partners: ["PARTNERS_WITH"],
  "body-part": ["PART_OF"],
  "programme-part": ["PART_OF"],
};
export type LabelType = Extract<
  RelationType,
  "RUNS" | "PARTICIPATES_IN" | "HOLDS_POST" | "PARTNERS_WITH" | "PART_OF"
>;

/** A column of small whole weights over hashed features; the true weight is `values[row] * step`. */
export interface Column {
  step: number;
  values: Int8Array;
}

/** Both stages for one label of one group. */
export interface LabelModel {
  first: Column;
  second: Trees;
  /** A relation is said where its probability, times that of its ends, is at least this. */
  threshold: number;
  /** The threshold for one that is not the likeliest of its `to`. */
  rival: number;
}

export interface PairModel {
  version: string;
  /** Features are hashed into 2^bits rows. */
  bits: number;
  groups: Record<Group, LabelModel[]>;
  /** One column for each role of RUNS, over the same features folded into 2^ROLE_BITS rows. */
  roles: Record<Role, Column>;
}

export const ROLE_BITS = 14;
