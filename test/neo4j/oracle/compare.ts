import {
  Float,
  NodeValue,
  PathValue,
  RelationshipValue,
  Temporal,
  type Value,
} from "../../../cypher/engine/index.ts";

/** What came of a query: its rows, each written so that equal rows are equal texts, or that it failed. */
export type Outcome = { rows: string[] } | { error: string };

/** Rows of either side, sorted; with `anyListOrder` the items of lists are sorted too. */
export function written(rows: readonly Value[][], anyListOrder: boolean): string[] {
  return rows.map((row) => row.map((value) => write(value, anyListOrder)).join(" | ")).sort();
}

/** Sums of FLOATs depend on the order in their last digits: they are compared to twelve. */
const float = (value: number): string =>
  `float ${Number.isFinite(value) ? Number(value.toPrecision(12)) + 0 : value}`;

function write(value: Value, anyListOrder: boolean): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "bigint") return `integer ${value}`;
  if (value instanceof Float) return float(value.value);
  if (value instanceof Temporal) return `${value.kind} ${value}`;
  if (value instanceof NodeValue) return `(${value.graph.nodeProperty(value.id, "id")})`;
  if (value instanceof RelationshipValue) return `[${value.graph.relationshipProperty(value.id, "id")}]`;
  if (value instanceof PathValue)
    return [...value.nodes, ...value.relationships].map((one) => write(one, false)).join("");
  if (value instanceof Map)
    return `{${[...value]
      .map(([key, held]) => `${key}: ${write(held, anyListOrder)}`)
      .sort()
      .join(", ")}}`;
  const items = value.map((item) => write(item, anyListOrder));
  return `[${(anyListOrder ? items.sort() : items).join(", ")}]`;
}
