import { Float, GraphBuilder, type PropertyGraph, type Value } from "../../../cypher/engine/index.ts";
import {
  parseDate,
  parseDateTime,
  parseDuration,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from "../../../cypher/engine/temporal/index.ts";
import { parseLiteral, type Shape } from "./literal.ts";
import type { Encoded, Scenario } from "./scenario.ts";

const TEMPORAL: Readonly<Record<string, (text: string) => Value>> = {
  date: parseDate,
  time: parseTime,
  localtime: parseLocalTime,
  datetime: parseDateTime,
  localdatetime: parseLocalDateTime,
  duration: parseDuration,
};

const integer = (value: bigint): number | bigint =>
  Number.isSafeInteger(Number(value)) ? Number(value) : value;

function decode(value: Encoded): Value {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(decode);
  if ("integer" in value) return integer(BigInt(value.integer));
  if ("float" in value) return new Float(Number(value.float));
  if ("temporal" in value) return TEMPORAL[value.temporal](value.value);
  return new Map(Object.entries(value.map).map(([key, held]) => [key, decode(held)]));
}

const decodeAll = (properties: Record<string, Encoded>): Record<string, Value> =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, decode(value)]));

/** The graph that stands before a scenario's query. */
export function graphOf({ graph }: Scenario): PropertyGraph {
  const builder = new GraphBuilder();
  const numbers = new Map(
    graph.nodes.map(({ id, labels, properties }) => [id, builder.addNode(labels, decodeAll(properties))]),
  );
  for (const { type, start, end, properties } of graph.relationships)
    builder.addRelationship(type, numbers.get(start)!, numbers.get(end)!, decodeAll(properties));
  return builder.build();
}

/** A literal as the engine's value; nodes, relationships and paths cannot be given. */
export function literalValue(literal: string): Value {
  return toValue(parseLiteral(literal));
}

function toValue(shape: Shape): Value {
  if (shape === null || typeof shape === "boolean" || typeof shape === "string") return shape;
  if ("integer" in shape) return integer(shape.integer);
  if ("float" in shape) return new Float(shape.float);
  if ("list" in shape) return shape.list.map(toValue);
  if ("map" in shape) return new Map([...shape.map].map(([key, held]) => [key, toValue(held)]));
  throw new TypeError("a parameter is a value, not a part of a graph");
}

/** The parameters of a scenario. */
export function parametersOf({ parameters = {} }: Scenario): Record<string, Value> {
  return Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, literalValue(text)]));
}
