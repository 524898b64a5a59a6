import {
  isDate,
  isDateTime,
  isDuration,
  isInt,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isRelationship,
  isTime,
  type Node,
  type Path,
  type Relationship,
} from "neo4j-driver";
import { Float, NodeValue, PathValue, RelationshipValue, type Value } from "../engine/index.ts";
import { DriverGraph } from "./driver-graph.ts";
import { temporalFromText } from "./driver-temporal.ts";

/**
 * Turns what neo4j-driver gives into the engine's values, so that rows of both compare and print alike. One converter
 * serves one result: its nodes and relationships make up one graph. The driver must keep INTEGER and FLOAT apart: leave
 * its integers lossless or as BigInt (never `disableLosslessIntegers`).
 */
export class FromDriver {
  readonly #graph = new DriverGraph();

  /** @throws TypeError for what is not of Cypher's types that the engine knows, such as a point or bytes. */
  value(given: unknown): Value {
    if (given === null || given === undefined) return null;
    if (typeof given === "boolean" || typeof given === "string") return given;
    if (typeof given === "number") return new Float(given);
    if (typeof given === "bigint") return integer(given);
    if (isInt(given)) return integer(given.toBigInt());
    if (Array.isArray(given)) return given.map((item) => this.value(item));
    if (isNode(given)) return this.#node(given);
    if (isRelationship(given)) return this.#relationship(given);
    if (isPath(given)) return this.#path(given);
    const kind = temporalKind(given);
    if (kind) return temporalFromText(kind, String(given));
    if (Object.getPrototypeOf(given) === Object.prototype) return new Map(this.#entries(given));
    throw new TypeError(`A value of ${given.constructor.name} cannot be shown.`);
  }

  /** Ends of relationships met so far of which only the server's element id is known: look them up and `know` them. */
  unknownEnds(): string[] {
    return this.#graph.unknown();
  }

  /** Tells the properties of a node that `unknownEnds` named. */
  know(elementId: string, properties: Readonly<Record<string, Value>>): void {
    this.#graph.addNode(elementId, [], properties);
  }

  #entries(of: object): [string, Value][] {
    return Object.entries(of).map(([key, value]) => [key, this.value(value)]);
  }

  #node(node: Node): NodeValue {
    const properties = Object.fromEntries(this.#entries(node.properties));
    return new NodeValue(this.#graph, this.#graph.addNode(node.elementId, node.labels, properties));
  }

  #relationship(r: Relationship): RelationshipValue {
    const properties = Object.fromEntries(this.#entries(r.properties));
    const { elementId, type, startNodeElementId: start, endNodeElementId: end } = r;
    return new RelationshipValue(
      this.#graph,
      this.#graph.addRelationship({ elementId, type, start, end, properties }),
    );
  }

  #path(path: Path): PathValue {
    const nodes = [path.start, ...path.segments.map((segment) => segment.end)];
    return new PathValue(
      nodes.map((node) => this.#node(node)),
      path.segments.map((segment) => this.#relationship(segment.relationship)),
    );
  }
}

function integer(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function temporalKind(given: object) {
  if (isDate(given)) return "date";
  if (isTime(given)) return "time";
  if (isLocalTime(given)) return "localtime";
  if (isDateTime(given)) return "datetime";
  if (isLocalDateTime(given)) return "localdatetime";
  return isDuration(given) ? "duration" : null;
}
