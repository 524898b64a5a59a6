import { Float, NodeValue, PathValue, RelationshipValue, type Value } from "./value.ts";

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** A name as it may stand in a query: in backticks if it is no plain word. */
export function printName(name: string): string {
  return NAME.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

/**
 * A double as Java's `Double.toString` writes it, which is what Cypher's toString() gives: `1.0`, `1.0E10`, `NaN`,
 * `-Infinity`; the fewest digits that tell it from its neighbours.
 */
export function printDouble(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const text = String(value);
    return text.includes(".") ? text : `${text}.0`;
  }
  const [digits, exponent] = value.toExponential().split("e");
  return `${digits.includes(".") ? digits : `${digits}.0`}E${Number(exponent)}`;
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A string between single quotes, escaped so that Cypher reads the same string back. */
export function printString(text: string): string {
  return `'${text.replace(/[\\'\n\r\t]/gu, (found) => ESCAPES[found])}'`;
}

const printEntries = (entries: Iterable<[string, Value]>): string =>
  `{${Array.from(entries, ([key, value]) => `${printName(key)}: ${print(value)}`).join(", ")}}`;

function printNode(node: NodeValue): string {
  const labels = node.graph.nodeLabels(node.id).map((label) => `:${printName(label)}`);
  const keys = node.graph.nodeKeys(node.id);
  const properties = printEntries(keys.map((key) => [key, node.graph.nodeProperty(node.id, key)]));
  return `(${[labels.join(""), keys.length > 0 ? properties : ""].filter((part) => part !== "").join(" ")})`;
}

function printRelationship(one: RelationshipValue): string {
  const keys = one.graph.relationshipKeys(one.id);
  const properties = printEntries(keys.map((key) => [key, one.graph.relationshipProperty(one.id, key)]));
  return `[:${printName(one.graph.relationshipType(one.id))}${keys.length > 0 ? ` ${properties}` : ""}]`;
}

function printPath(path: PathValue): string {
  let text = printNode(path.nodes[0]);
  path.relationships.forEach((one, i) => {
    const forward = one.graph.relationshipStart(one.id) === path.nodes[i].id;
    text += `${forward ? "-" : "<-"}${printRelationship(one)}${forward ? "->" : "-"}${printNode(path.nodes[i + 1])}`;
  });
  return `<${text}>`;
}

/**
 * A value as a Cypher literal: `'text'`, `1.0`, `[1, null]`, `{a: 1}`; graph values as the openCypher TCK writes
 * them: `(:A {n: 1})`, `[:T]`, `<(:A)-[:T]->()>`; temporal values as quoted ISO 8601.
 */
export function print(value: Value): string {
  if (typeof value === "string") return printString(value);
  if (value === null || typeof value !== "object") return String(value);
  if (value instanceof Float) return printDouble(value.value);
  if (Array.isArray(value)) return `[${value.map(print).join(", ")}]`;
  if (value instanceof Map) return printEntries(value);
  if (value instanceof NodeValue) return printNode(value);
  if (value instanceof RelationshipValue) return printRelationship(value);
  if (value instanceof PathValue) return printPath(value);
  return printString(value.toString());
}
