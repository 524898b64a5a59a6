import neo4j, { type Node, type Relationship, type Record as Row } from "neo4j-driver";
import type { Finding, Graph, GraphEdge, GraphNode, SourceInfo } from "../../../graph-build/model/graph.ts";
import { NODE_TYPES } from "../../../graph-build/model/types.ts";
import { type GraphSource, LoadError, type LoadProgress } from "../graph-source.ts";
import type { GraphPart, LiveGraph, LiveHit, Neighbourhood } from "../live.ts";
import { checkGraph } from "../parse-graph.ts";
import { Connection, type Credentials } from "./connection.ts";
import { type Contradicted, contradictedOf, contradictionsOf } from "./contradictions.ts";
import { ConnectError, connectFaultOf } from "./faults.ts";
import * as ask from "./queries.ts";
import { edgeOf, nodeOf, sourceOf } from "./read-rows.ts";
import { serverRunner } from "./server-runner.ts";

/** A database of at most so much is read whole: search by pinyin, filters and pictures then reach all of it. */
export const WHOLE = { nodes: 20_000, relations: 100_000 };
/** Of a larger one the first screen shows these. */
const FIRST = 300;
const AROUND = 200;
/** Relations among nodes that are asked for together. */
const AMONG = 20_000;
const FOUND = 30;

/** A live Neo4j as a source of graphs. */
export function neo4jSource(credentials: Credentials, whole = WHOLE): GraphSource {
  const where = credentials.database ? `${credentials.uri} · ${credentials.database}` : credentials.uri;
  return {
    where,
    local: true,
    live: null,
    async load(progress, signal) {
      let connection: Connection | null = null;
      try {
        progress({ step: "connect", done: 0, total: null });
        connection = await Connection.open(credentials, signal);
        const head = await headOf(connection);
        const all = head.nodes <= whole.nodes && head.relations <= whole.relations;
        const contradicted: Contradicted[] = [];
        const graph = all
          ? await readAll(connection, head, contradicted, progress, signal)
          : await readFirst(connection, progress);
        signal.throwIfAborted();
        this.live = liveGraph(connection, head, all);
        return checkGraph(graphOfPart(graph, where, contradictionsOf(contradicted, graph)), where);
      } catch (error) {
        connection?.close();
        if (signal.aborted || error instanceof LoadError) throw error;
        throw new LoadError({ kind: "neo4j", where, fault: connectFaultOf(error) });
      }
    },
  };
}

interface Head {
  nodes: number;
  relations: number;
}

async function headOf(connection: Connection): Promise<Head> {
  const [row] = await connection.rows(ask.HEAD);
  const n = (key: string) => neo4j.integer.toNumber(row.get(key));
  if (n("sources") === 0)
    throw new ConnectError({
      kind: "not-zhengtu",
      detail: `${n("nodes")} × :Entity, 0 × :Source {schema: "zhengtu/1"}`,
    });
  return { nodes: n("nodes"), relations: n("relations") };
}

async function readAll(
  connection: Connection,
  head: Head,
  contradicted: Contradicted[],
  progress: (p: LoadProgress) => void,
  signal: AbortSignal,
): Promise<GraphPart> {
  const part = emptyPart();
  let done = 0;
  const total = head.nodes + head.relations;
  const step = () => {
    done += 1;
    if (done % 500 === 0) progress({ step: "rows", done, total });
    signal.throwIfAborted();
  };
  for await (const row of connection.stream(ask.ALL_NODES)) {
    const node: Node = row.get("n");
    addNode(part, node);
    contradicted.push(...contradictedOf(node));
    step();
  }
  for await (const row of connection.stream(ask.ALL_RELATIONS)) {
    addEdge(part, row);
    step();
  }
  return part;
}

async function readFirst(connection: Connection, progress: (p: LoadProgress) => void): Promise<GraphPart> {
  progress({ step: "rows", done: 0, total: null });
  const nodes = await connection.rows(ask.MOST_CONNECTED, { most: neo4j.int(FIRST) });
  return fetchKeys(
    connection,
    nodes.map((row) => (row.get("n") as Node).properties.id),
  );
}

async function fetchKeys(connection: Connection, keys: readonly string[]): Promise<GraphPart> {
  const part = emptyPart();
  for (const row of await connection.rows(ask.BY_KEYS, { keys })) addNode(part, row.get("n"));
  for (const row of await connection.rows(ask.AMONG_KEYS, { keys, most: neo4j.int(AMONG) }))
    addEdge(part, row);
  return part;
}

function liveGraph(connection: Connection, head: Head, whole: boolean): LiveGraph {
  return {
    where: connection.where,
    whole,
    ...head,
    async neighbourhood(key, skip): Promise<Neighbourhood> {
      const around = { key, skip: neo4j.int(skip), most: neo4j.int(AROUND) };
      const rows = await connection.rows(ask.AROUND, around);
      const part = emptyPart();
      const [first] = rows;
      if (!first) return { ...(await fetchKeys(connection, [key])), read: skip, all: skip };
      addNode(part, first.get("a"));
      const nodes = new Map(rows.map((row) => [(row.get("b") as Node).elementId, row.get("b") as Node]));
      for (const node of nodes.values()) addNode(part, node);
      for (const row of rows) addEdge(part, row);
      return { ...part, read: skip + rows.length, all: neo4j.integer.toNumber(first.get("all")) };
    },
    fetch: (keys) => fetchKeys(connection, keys),
    find: (text) => find(connection, text),
    runner: () => serverRunner(connection),
    close: () => connection.close(),
  };
}

async function find(connection: Connection, text: string): Promise<LiveHit[]> {
  const most = neo4j.int(FOUND);
  // A phrase between quotes: nothing in it is a sign of the index's own language but these two.
  const phrase = `"${text.replace(/[\\"]/g, "\\$&")}"`;
  const found = await connection
    .rows(ask.FIND, { text: phrase, most })
    .catch(() => connection.rows(ask.FIND_BY_NAME, { text, most }));
  const rows = found.length ? found : await connection.rows(ask.FIND_BY_NAME, { text, most });
  return rows.flatMap((row) => {
    const { labels, properties } = row.get("n") as Node;
    const type = NODE_TYPES.find((t) => labels.includes(t));
    return type ? [{ key: String(properties.id), name: String(properties.name), type }] : [];
  });
}

const emptyPart = (): GraphPart => ({ nodes: [], edges: [], sources: [] });

function addNode(part: GraphPart, node: Node): void {
  part.nodes.push(nodeOf(node) satisfies GraphNode);
  const source = sourceOf(node);
  if (source) part.sources.push(source satisfies SourceInfo);
}

function addEdge(part: GraphPart, row: Row): void {
  part.edges.push(
    edgeOf(row.get("r") as Relationship, row.get("source"), row.get("target")) satisfies GraphEdge,
  );
}

function graphOfPart({ nodes, edges, sources }: GraphPart, title: string, findings: Finding[]): Graph {
  return {
    options: { type: "directed", multi: true, allowSelfLoops: false },
    attributes: { schema: "zhengtu/1", title, sources, findings },
    nodes,
    edges,
  };
}
