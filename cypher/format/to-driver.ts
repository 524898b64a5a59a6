import neo4j from "neo4j-driver";
import { Float, type Value } from "../engine/index.ts";

/**
 * A parameter's value as neo4j-driver sends it: an INTEGER stays an INTEGER, which a bare JavaScript number does not.
 * @throws TypeError for a node, relationship, path or temporal value, which no parameter of ours is.
 */
export function toDriver(value: Value): unknown {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return neo4j.int(value);
  if (value instanceof Float) return value.value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, toDriver(item)]));
  throw new TypeError("A parameter is a scalar, a list or a map.");
}
