import type { Value } from "../values/value.ts";
import type { PropertyGraph } from "./graph.ts";

/** Collects nodes and relationships, then packs them. Plain JavaScript numbers are INTEGERs if whole: give `Float` for FLOATs. */
export class GraphBuilder {
  /** @returns the node's number. */
  addNode(_labels: readonly string[], _properties: Readonly<Record<string, Value>>): number {
    throw new Error("not built yet");
  }
  /** @returns the relationship's number. @throws RangeError for an end that is not there. */
  addRelationship(
    _type: string,
    _start: number,
    _end: number,
    _properties: Readonly<Record<string, Value>>,
  ): number {
    throw new Error("not built yet");
  }
  build(): PropertyGraph {
    throw new Error("not built yet");
  }
}
