import fs from "node:fs";
import { GraphSchema } from "../../model/index.ts";
import { type GraphRows, rowsOf } from "../../store/rows.ts";
import { CliError, reasonOf } from "../errors.ts";
import { loadGraph } from "../load-graph.ts";

const NODES = '"nodes":[';
const EDGES = '"edges":[';
const ROW = '{"key":';
/** How much of a line's beginning says what it is. */
const HEAD = 9;

const NodeSchema = GraphSchema.shape.nodes.element;
const EdgeSchema = GraphSchema.shape.edges.element;

/** Where the parts of a graph file stand, in bytes, and how many rows they have. */
interface Places {
  nodes: number;
  edges: number;
  nodeCount: number;
  edgeCount: number;
}

/**
 * A graph file as rows. One that stands as `zhengtu build` writes it, a node or edge a line, is read as it is asked
 * for, whatever its size; another is read whole. Every row is checked against the schema when it comes.
 * @throws CliError naming the file and the place that does not fit
 */
export async function graphFileRows(file: string): Promise<GraphRows> {
  let places: Places | null;
  try {
    places = await placesOf(file);
  } catch (error) {
    throw new CliError(
      `cannot read ${file}: ${reasonOf(error)}`,
      "Build one with: zhengtu build reports/ --out graph.json",
    );
  }
  if (!places) return rowsOf(loadGraph(file));
  const { sources, findings } = await headOf(file, places.nodes);
  const { nodes, edges, nodeCount, edgeCount } = places;
  return {
    sources,
    findings,
    nodeCount,
    edgeCount,
    nodes: () => rows(file, nodes, edges, (row) => NodeSchema.safeParse(row)),
    edges: () => rows(file, edges, Number.POSITIVE_INFINITY, (row) => EdgeSchema.safeParse(row)),
  };
}

/** Finds the parts in one pass over the bytes; null where the file is not written a row a line. */
async function placesOf(file: string): Promise<Places | null> {
  const places: Places = { nodes: -1, edges: -1, nodeCount: 0, edgeCount: 0 };
  for await (const { head, at } of lineHeads(file)) {
    if (at === 0 && !head.startsWith('{"options')) return null;
    if (head === NODES) places.nodes = at;
    else if (head === EDGES) places.edges = at;
    else if (head.startsWith(ROW)) places[places.edges < 0 ? "nodeCount" : "edgeCount"]++;
  }
  if (places.nodes < 0 || places.edges < places.nodes) return null;
  if (!isWhole(file)) throw new Error("the file breaks off before its end");
  return places;
}

/** Whether the list of edges and what holds it are closed. */
function isWhole(file: string): boolean {
  const fd = fs.openSync(file, "r");
  try {
    const end = Buffer.alloc(16);
    const read = fs.readSync(fd, end, 0, end.length, Math.max(0, fs.fstatSync(fd).size - end.length));
    return end.toString("latin1", 0, read).trimEnd().endsWith("]}");
  } finally {
    fs.closeSync(fd);
  }
}

/** The first bytes of every line, as text, and where the line begins. */
async function* lineHeads(file: string): AsyncGenerator<{ head: string; at: number }> {
  let head = "";
  let at = 0;
  let begun = 0;
  for await (const chunk of fs.createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    for (let from = 0; from < chunk.length; ) {
      if (head.length < HEAD) head += chunk.toString("latin1", from, from + HEAD - head.length);
      const end = chunk.indexOf(10, from);
      if (end < 0) break;
      yield { head, at: begun };
      head = "";
      begun = at + end + 1;
      from = end + 1;
    }
    at += chunk.length;
  }
  if (head) yield { head, at: begun };
}

async function headOf(file: string, end: number): Promise<Pick<GraphRows, "sources" | "findings">> {
  let text = "";
  if (end > 0)
    for await (const chunk of fs.createReadStream(file, { encoding: "utf8", end: end - 1 })) text += chunk;
  const parsed = GraphSchema.safeParse(parse(file, `${text}"nodes":[],"edges":[]}`, 0));
  if (!parsed.success) throw misfit(file, parsed.error.issues[0], "");
  return parsed.data.attributes;
}

type Parsed<T> =
  | { success: true; data: T }
  | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };

/** Rows that stand between two places of the file. */
async function* rows<T>(
  file: string,
  start: number,
  end: number,
  check: (row: unknown) => Parsed<T>,
): AsyncGenerator<T> {
  let at = 0;
  const stream = fs.createReadStream(file, {
    encoding: "utf8",
    start,
    highWaterMark: 1 << 18,
    ...(end < Number.POSITIVE_INFINITY ? { end: end - 1 } : {}),
  });
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith(ROW)) yield row(line);
  }
  if (rest.startsWith(ROW)) yield row(rest);

  function row(line: string): T {
    at++;
    const parsed = check(parse(file, line.slice(0, line.lastIndexOf("}}") + 2), at));
    if (parsed.success) return parsed.data;
    throw misfit(file, parsed.error.issues[0], ` (row ${at})`);
  }
}

function parse(file: string, text: string, row: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(
      `${file} is not JSON${row ? ` (row ${row})` : ""}: ${reasonOf(error)}`,
      "Build it anew with: zhengtu build reports/ --out graph.json",
    );
  }
}

function misfit(file: string, issue: { path: PropertyKey[]; message: string }, where: string): CliError {
  return new CliError(
    `${file} is not a graph of schema zhengtu/1${where}: ${issue.path.join(".") || "(top)"}: ${issue.message}`,
    `See all faults with: zhengtu validate ${file}`,
  );
}
