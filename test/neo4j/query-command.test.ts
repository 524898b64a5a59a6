import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { graphJson } from "../../graph-build/store/json.ts";
import { asked } from "../cli/query/asked.ts";
import { folder } from "../cli/run-cli.ts";
import { smallGraph } from "../fixtures/small-graph.ts";
import { loadInto } from "../tools/neo4j/load.ts";
import { connect, empty, testServer } from "../tools/neo4j/server.ts";

const driver = connect();
const { uri, user, password } = testServer();
const HERE = ["--uri", uri, "--user", user];

beforeAll(async () => {
  await empty(driver);
  await loadInto(driver, smallGraph());
});
beforeEach(() => {
  vi.stubEnv("NEO4J_PASSWORD", password);
});
afterAll(() => driver.close());

const EVERY_KIND = `MATCH p = (a:Agency)-[r:LOCATED_IN]->(b:Region)
RETURN p, r, a, $n AS n, $x AS x, [1, 2.0, null] AS list, {k: date('2024-03-01')} AS map,
  datetime('2024-03-01T12:31:00+08:00') AS moment, localtime('12:31:05.5') AS time, duration('P1M2DT3H') AS span,
  9223372036854775807 AS big, 0.0 / 0.0 AS nan ORDER BY r.id`;

test.each(["json", "jsonl", "csv", "table"])("a file and a server give the same %s", async (format) => {
  const file = `${folder({ "graph.json": [...graphJson(smallGraph())].join("") })}/graph.json`;
  const args = [EVERY_KIND, "--param", "n=3", "--param", "x=3.0", "--format", format];
  const here = await asked(...args, ...HERE);
  expect(here.status).toBe(0);
  expect(here.out).not.toBe("");
  expect(await asked(...args, "--graph", file)).toEqual(here);
});

test("a relationship without its ends in the row still names them", async () => {
  const { out } = await asked("MATCH ()-[r:LOCATED_IN]->() RETURN r", ...HERE, "--format", "json");
  expect(JSON.parse(out)).toMatchObject([{ r: { start: "bu", end: "jy" } }]);
});

test("--limit stops the rows and says so", async () => {
  const { out, err } = await asked("UNWIND range(1, 1000000) AS n RETURN n", ...HERE, "--limit", "2");
  expect(out).toBe("n\n─\n1\n2\n");
  expect(err).toBe("2 rows; there are more than --limit 2 lets through\n");
});

test("the server's own refusal of a write is shown, and nothing is written", async () => {
  const { status, err } = await asked("CREATE (:Entity {id: 'x'})", ...HERE);
  expect(err).toMatch(/only reads.*Writing in read access mode not allowed/);
  expect(status).toBe(1);
  const { records } = await driver.executeQuery("MATCH (n {id: 'x'}) RETURN n");
  expect(records).toEqual([]);
});

test("what the server cannot read is shown at its place", async () => {
  const { status, err } = await asked("MATCH (n)\nWHERE n.name = '甲局' RETRUN n", ...HERE);
  expect(err).toMatch(/SyntaxError: .*\n {2}at line 2, column 21:\n {4}WHERE .*\n {4} {22}\^{6}\n/);
  expect(status).toBe(1);
});

test("a parameter that is missing is named", async () => {
  const { status, err } = await asked("RETURN $region", ...HERE);
  expect(err).toMatch(/region/);
  expect(status).toBe(1);
});

test("--timeout ends a query on the server", async () => {
  const endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)";
  const { status, err } = await asked(endless, ...HERE, "--timeout", "0.5");
  expect(err).toMatch(/longer than --timeout allows/);
  expect(status).toBe(1);
});
