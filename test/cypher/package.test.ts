import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

/** What a program of someone else could look like; it is only compiled. */
const PROGRAM = `
  import { Engine, type EngineOptions, GraphBuilder, type QueryResult } from "zhengtu/cypher";
  export function answer(query: string, options: EngineOptions): QueryResult {
    return new Engine(new GraphBuilder().build(), options).run(query, { maxRows: 10 });
  }`;
const ROOT = path.join(import.meta.dirname, "../..");

function run(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8" });
  expect(status, stderr + stdout).toBe(0);
  return stdout;
}

describe("the published entry ./cypher", () => {
  beforeAll(() => {
    run("npm", ["run", "--silent", "build:engine"]);
  }, 120_000);

  it("answers a query in plain Node", () => {
    const script = `
      import { CypherError, Engine, GraphBuilder } from "zhengtu/cypher";
      const builder = new GraphBuilder();
      const a = builder.addNode(["Person"], { name: "甲" });
      const b = builder.addNode(["Person"], { name: "乙" });
      builder.addRelationship("KNOWS", a, b, { since: 2020 });
      const engine = new Engine(builder.build());
      const { columns, rows } = engine.run("MATCH (a)-[r:KNOWS]->(b) RETURN a.name AS a, b.name AS b, r.since AS since");
      let fault;
      try { engine.run("RETURN x") } catch (error) { fault = error instanceof CypherError && error.detail }
      console.log(JSON.stringify({ columns, rows, fault }));`;
    const printed = run(process.execPath, ["--input-type=module", "--eval", script]);
    expect(JSON.parse(printed)).toEqual({
      columns: ["a", "b", "since"],
      rows: [["甲", "乙", 2020]],
      fault: "UndefinedVariable",
    });
  });

  it("has declarations that a strict program can use", () => {
    const program = path.join(ROOT, "cypher/dist/use.ts");
    fs.writeFileSync(program, PROGRAM);
    run(path.join(ROOT, "node_modules/.bin/tsc"), [
      ..."--noEmit --strict --module nodenext --moduleResolution nodenext --target es2022 --skipLibCheck".split(
        " ",
      ),
      ..."--types node --ignoreConfig".split(" "),
      program,
    ]);
  }, 120_000);
});
