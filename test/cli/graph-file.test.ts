import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { graphFileRows } from "../../graph-build/cli/neo4j/graph-file.ts";
import type { Graph } from "../../graph-build/model/index.ts";
import { graphJson } from "../../graph-build/store/json.ts";
import { rowsOf } from "../../graph-build/store/rows.ts";
import { seedsGraph } from "../tools/seeds-graph.ts";
import { folder } from "./run-cli.ts";

const graph = seedsGraph((file) => file < "03");

async function all(file: string) {
  const rows = await graphFileRows(file);
  const list = async <T>(of: Iterable<T> | AsyncIterable<T>) => {
    const items: T[] = [];
    for await (const item of of) items.push(item);
    return items;
  };
  return { ...rows, nodes: await list(rows.nodes()), edges: await list(rows.edges()) };
}
const wanted = (of: Graph) => ({ ...rowsOf(of), nodes: of.nodes, edges: of.edges });

test("a file as it is built comes row by row, any number of times", async () => {
  const file = path.join(folder({ "g.json": [...graphJson(graph)].join("") }), "g.json");
  expect(await all(file)).toEqual(wanted(graph));
  const rows = await graphFileRows(file);
  for (let time = 0; time < 2; time++) {
    let n = 0;
    for await (const _ of rows.edges()) n++;
    expect(n).toBe(graph.edges.length);
  }
});

test("a file that another program wrote comes all the same", async () => {
  const file = path.join(folder({ "g.json": JSON.stringify(graph, null, 2) }), "g.json");
  expect(await all(file)).toEqual(wanted(graph));
});

test("a graph of nothing has no rows", async () => {
  const none: Graph = {
    ...graph,
    attributes: { ...graph.attributes, sources: [], findings: [] },
    nodes: [],
    edges: [],
  };
  const file = path.join(folder({ "g.json": [...graphJson(none)].join("") }), "g.json");
  expect(await all(file)).toEqual(wanted(none));
});

test("a row that does not fit is named by its number", async () => {
  const text = [...graphJson(graph)].join("");
  const file = path.join(
    folder({ "g.json": text.replace('"relationType":"ABOUT"', '"relationType":"X"') }),
    "g.json",
  );
  await expect(all(file)).rejects.toThrow(
    /not a graph of schema zhengtu\/1 \(row \d+\): attributes\.relationType/,
  );
});

test("a file that breaks off is refused, wherever it does", async () => {
  const text = [...graphJson(graph)].join("");
  const file = path.join(folder({ "g.json": "" }), "g.json");
  const ends = text.split("\n").length;
  for (const lines of [1, 2, 4, ends >> 1, ends - 3]) {
    const part = text.split("\n").slice(0, lines).join("\n");
    fs.writeFileSync(file, part);
    await expect(all(file)).rejects.toThrow(/not JSON|breaks off/);
    fs.writeFileSync(file, part.slice(0, -7));
    await expect(all(file)).rejects.toThrow(/not JSON|breaks off/);
  }
});
