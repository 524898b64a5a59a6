import type { Graph, GraphEdge, GraphNode } from "../../graph-build/model/graph.ts";
import type { NodeType } from "../../graph-build/model/types.ts";
import type { QueryRunner } from "./cypher/runner.ts";

/** A part of a graph: nodes, and relations whose ends are among them or were read before. */
export interface GraphPart {
  nodes: GraphNode[];
  edges: GraphEdge[];
  sources: Graph["attributes"]["sources"];
}

/** A node's relations as they were read: so many of so many. */
export interface Neighbourhood extends GraphPart {
  read: number;
  all: number;
}

/** A node that a search in the database found. */
export interface LiveHit {
  key: string;
  name: string;
  type: NodeType;
}

/** A database whose graph is open. Every question to it only reads and ends after a while; each may throw. */
export interface LiveGraph {
  /** For people: address and database. */
  readonly where: string;
  /** Whether all of it was read; else what is asked for is read when it is asked for. */
  readonly whole: boolean;
  readonly nodes: number;
  readonly relations: number;
  /** The relations of a node, those to what matters first, `skip` of them left out. */
  neighbourhood(key: string, skip: number): Promise<Neighbourhood>;
  /** Nodes by their keys, with the relations among them. */
  fetch(keys: readonly string[]): Promise<GraphPart>;
  find(text: string): Promise<LiveHit[]>;
  /** Answers queries on the server itself. */
  runner(): QueryRunner;
  close(): void;
}
