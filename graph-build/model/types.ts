/** The kinds of node and relation, in the words of the annotation guidelines; nothing in the project uses others. */
export const NODE_TYPES = ["Person", "Agency", "Region", "Programme", "Figure", "Source"] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** The kinds of node that a text names; figures and sources have no name of their own. */
export const NAMED_TYPES = ["Person", "Agency", "Region", "Programme"] as const;
export type NamedType = (typeof NAMED_TYPES)[number];

export const RELATION_TYPES = [
  "HOLDS_POST",
  "PART_OF",
  "LOCATED_IN",
  "RUNS",
  "PARTICIPATES_IN",
  "PARTNERS_WITH",
  "ABOUT",
  "MENTIONED_IN",
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const ROLES = ["leads", "issues", "implements", "funds", "awards"] as const;
/** What a body does for a programme that it RUNS. */
export type Role = (typeof ROLES)[number];

export const QUALIFIERS = ["eq", "ge", "le", "approx"] as const;
/** How a figure's value bounds the truth: exactly, at least, at most, about. */
export type Qualifier = (typeof QUALIFIERS)[number];
