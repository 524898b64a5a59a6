import { beforeEach, describe, expect, test } from "vitest";
import { graphJson } from "../../../graph-build/store/json.ts";
import { smallGraph } from "../../fixtures/small-graph.ts";
import { folder, zhengtu, zhengtuReading } from "../run-cli.ts";
import { asked } from "./asked.ts";

let graph = "";
beforeEach(() => {
  graph = `${folder({ "graph.json": [...graphJson(smallGraph())].join("") })}/graph.json`;
});

const REGIONS = "MATCH (r:Region) RETURN r.name AS 名称, r.regionCode AS code ORDER BY code";

test("a table keeps its columns under Chinese names, and says how many rows there are", () => {
  const { status, out, err } = zhengtu("query", REGIONS, "--graph", graph, "--limit", "2");
  expect(out).toBe("名称    code\n──────  ──────\n乐亭县  130225\n山东省  370000\n");
  expect(err).toMatch(/^2 rows; there are more than --limit 2 lets through\n/);
  expect(status).toBe(0);
});

test("a query comes from stdin, a parameter from the command line, rows go out as lines of JSON", () => {
  const text = "MATCH (r:Region) WHERE r.name IN $names\nRETURN r ORDER BY r.name\n";
  const args = ["--param", 'names=["济南市"]', "--format", "jsonl", "--graph", graph];
  const { status, out, err } = zhengtuReading(text, "query", "-", ...args);
  expect(err).toBe("");
  expect(JSON.parse(out)).toMatchObject({
    r: { kind: "node", labels: ["Entity", "Region"], properties: { id: "jn", regionCode: "370100" } },
  });
  expect(status).toBe(0);
});

test("a named question runs with its own parameters", async () => {
  const { status, out } = await asked(
    ...["--named", "bodies-and-programmes", "--param", "region=济南市"],
    ...["--graph", graph, "--format", "csv"],
  );
  expect(out.split("\r\n")[0]).toBe("region,body,role,programme,quotes,sources");
  expect(out).toContain("空中课堂");
  expect(status).toBe(0);
});

test("--list names every question in both languages with its parameters", async () => {
  const { status, out } = await asked("--list");
  expect(out).toMatch(
    /^region-profile\n {2}.+\n {2}What is there about each region\?\n {4}--param level=""/m,
  );
  expect(status).toBe(0);
  const json = JSON.parse((await asked("--list", "--format", "json")).out);
  expect(json[0]).toMatchObject({ name: "all-about-a-name", parameters: [{ type: "STRING" }] });
});

describe("a fault names the place and sets the exit status", () => {
  test("what cannot be read in the query: 1", async () => {
    const { status, out, err } = zhengtu(
      "query",
      "MATCH (n)\nWHERE n.name = '甲局' RETRUN n",
      "--graph",
      graph,
    );
    expect(err).toMatch(/\n {2}at line 2, column 21:\n {4}WHERE n\.name = '甲局' RETRUN n\n {4} {22}\^+\n/);
    expect([status, out]).toEqual([1, ""]);
  });

  test("a query that would write: 1", async () => {
    const { status, err } = await asked("CREATE (n) RETURN n", "--graph", graph);
    expect(err).toMatch(/only reads[\s\S]*column 1:\n {4}CREATE \(n\) RETURN n\n {4}\^/);
    expect(status).toBe(1);
  });

  test("no query, two queries, two graphs, an unknown question, a parameter that it has not: 2", async () => {
    const ways: [string[], RegExp][] = [
      [[], /no query was given/],
      [["RETURN 1", "--named", "sources-overview"], /either a query or --named/],
      [["RETURN 1", "--graph", graph, "--uri", "bolt://localhost"], /either --graph or --uri/],
      [["--named", "sources-overveiw"], /Did you mean sources-overview/],
      [["--named", "region-profile", "--param", "lvl=city"], /no parameter lvl\n {2}It has level/],
      [["RETURN 1", "--format", "xml"], /Allowed choices are table, json, csv, jsonl/],
      [["RETURN 1", "--limit", "-1"], /whole number/],
      [["RETURN 1", "--timeout", "0"], /above 0/],
    ];
    for (const [args, reason] of ways) {
      const { status, err } = await asked(...args);
      expect(err).toMatch(reason);
      expect(status).toBe(2);
    }
  });

  test("a query that takes too long: 1", async () => {
    const endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)";
    const { status, err } = await asked(endless, "--graph", graph, "--timeout", "0.1");
    expect(err).toMatch(/took more than 100 ms/);
    expect(status).toBe(1);
  });
});
