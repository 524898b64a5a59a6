import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { toPropertyGraph } from "../../cypher/mapping.ts";
import type { Graph } from "../../graph-build/model/index.ts";
import { graphJson } from "../../graph-build/store/json.ts";
import { statementsOf } from "../../graph-build/store/neo4j/schema.ts";
import { loadInto } from "../tools/neo4j/load.ts";
import { admin, type LocalServer, startLocal } from "../tools/neo4j/local.ts";
import { seedsGraph } from "../tools/seeds-graph.ts";
import { held } from "./load/held.ts";

const BIN = path.join(import.meta.dirname, "../../graph-build/cli/bin.mjs");
const jars = inject("neo4jJars");
const dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-import-"));
const out = path.join(dir, "for the import");
const home = path.join(dir, "home");
let graph: Graph;
let server: LocalServer | undefined;
let driver: Driver | undefined;

beforeAll(() => {
  graph = awkward(seedsGraph());
  fs.writeFileSync(path.join(dir, "graph.json"), [...graphJson(graph)].join(""));
});
afterAll(async () => {
  await driver?.close();
  await server?.stop();
  fs.rmSync(dir, { recursive: true });
});

/** Puts texts into a graph that a CSV reader may stumble over. */
function awkward(of: Graph): Graph {
  const names = [
    'a "b" c',
    "a,b;c|d",
    "line\nbreak\r\nand\ttab",
    " blanks ",
    "\\",
    "=1+1",
    "“引”，；、",
    "''",
    '\\"',
    "𠮷😀",
  ];
  const nodes = of.nodes.map((n, i) => {
    if (i >= names.length) return n;
    const evidence = n.attributes.evidence.map((e) => ({ ...e, quote: `${e.quote}${names[i]}` }));
    return {
      ...n,
      attributes: { ...n.attributes, name: names[i], aliases: [names[i], "", names[i]], evidence },
    };
  });
  return { ...of, nodes };
}

describe.skipIf(jars === null && !process.env.CI)("neo4j-csv", () => {
  test("the command writes the folder and prints the very command of its README", () => {
    const run = spawnSync(
      process.execPath,
      [BIN, "export", path.join(dir, "graph.json"), "--format", "neo4j-csv", "--out", out],
      { encoding: "utf8" },
    );
    expect(run.status).toBe(0);
    const readme = fs.readFileSync(path.join(out, "README.md"), "utf8");
    const command = /^ +(neo4j-admin .*)$/m.exec(readme)?.[1];
    expect(run.stdout).toBe(`cd '${out}' && ${command}\n`);
    expect(fs.readdirSync(out)).toContain("nodes-Person.csv");
  });

  test("the real import tool takes it, and the server then holds the graph as it is", async () => {
    const readme = fs.readFileSync(path.join(out, "README.md"), "utf8");
    const args = /^ +neo4j-admin (.*)$/m.exec(readme)?.[1].split(" ") ?? [];
    admin({ jars: jars!, home }, args, out);
    server = await startLocal({ jars: jars!, home, password: "for-tests-only" });
    driver = neo4j.driver(server.uri, neo4j.auth.basic("neo4j", "for-tests-only"));
    const session = driver.session();
    for (const s of statementsOf(fs.readFileSync(path.join(out, "finish.cypher"), "utf8")))
      await session.run(s);
    await session.close();
    expect(await held(driver)).toEqual(held.of(toPropertyGraph(graph)));
    const { records } = await driver.executeQuery(
      "MATCH (f:Figure) RETURN DISTINCT valueType(f.value) AS v, valueType(f.degree) AS d, valueType(f.starts) AS s",
    );
    expect(records.map((r) => r.toObject())).toEqual([
      { v: "FLOAT NOT NULL", d: "INTEGER NOT NULL", s: "LIST<INTEGER NOT NULL> NOT NULL" },
    ]);
  });

  test("loading the graph over the import changes nothing", async () => {
    const { nodes, relationships } = await loadInto(driver!, graph);
    expect(nodes.unchanged).toBe(graph.nodes.length);
    expect(relationships.unchanged).toBe(graph.edges.length);
  });
});
