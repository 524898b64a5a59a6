import neo4j, { type Driver } from "neo4j-driver";
import { inject } from "vitest";
import type { TestServer } from "./global-setup.ts";

/** Where the tests' Neo4j is; its configuration must name global-setup.ts. */
export function testServer(): TestServer {
  return inject("neo4j");
}

/** A driver on the tests' Neo4j; close it after the tests of a file. INTEGERs come as neo4j.Integer. */
export function connect(): Driver {
  const { uri, user, password } = testServer();
  return neo4j.driver(uri, neo4j.auth.basic(user, password));
}

/** Removes all nodes, relationships, constraints and indexes: call it before the tests of a file. */
export async function empty(driver: Driver): Promise<void> {
  await clear(driver);
  const { records: constraints } = await driver.executeQuery("SHOW CONSTRAINTS YIELD name");
  for (const r of constraints) await driver.executeQuery("DROP CONSTRAINT $name", { name: r.get("name") });
  const { records: indexes } = await driver.executeQuery(
    "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'",
  );
  for (const r of indexes) await driver.executeQuery("DROP INDEX $name", { name: r.get("name") });
}

/** Removes all nodes and relationships; constraints and indexes, which take a second or two to make, stay. */
export async function clear(driver: Driver): Promise<void> {
  const session = driver.session();
  try {
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  } finally {
    await session.close();
  }
}
