import { afterAll, expect, test } from "vitest";
import { connect, empty } from "../tools/neo4j/server.ts";

const driver = connect();
afterAll(() => driver.close());

test("the server answers, and is emptied of data, constraints and indexes", async () => {
  await driver.executeQuery("CREATE CONSTRAINT c FOR (n:A) REQUIRE n.id IS UNIQUE");
  await driver.executeQuery("CREATE INDEX i FOR (n:A) ON (n.name)");
  await driver.executeQuery("CREATE (:A {id: 1, name: '某局'})-[:R]->(:B)");
  await empty(driver);
  const { records } = await driver.executeQuery("MATCH (n) RETURN count(n) AS n");
  expect(records[0].get("n").toNumber()).toBe(0);
  const kept = await driver.executeQuery("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP'");
  expect(kept.records).toEqual([]);
});
