import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import neo4j from "neo4j-driver";
import type { TestProject } from "vitest/node";
import { ensureNeo4j } from "./jars.mjs";
import { startLocal } from "./local.ts";

/** Where the tests' Neo4j is. */
export interface TestServer {
  uri: string;
  user: string;
  password: string;
}

declare module "vitest" {
  interface ProvidedContext {
    neo4j: TestServer;
    /** Folder of Neo4j's jars, for its admin tool; null where a server was given and Java is not there. */
    neo4jJars: string | null;
  }
}

const PASSWORD = "for-tests-only";

/**
 * One Neo4j for the whole run: the one that ZHENGTU_TEST_NEO4J_URI (with _USER and _PASSWORD) names, which must be
 * empty, since the tests erase all that they find; else one of our own in a folder of its own, gone afterwards.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.ZHENGTU_TEST_NEO4J_URI;
  if (given) return fromGiven(project, given);
  const jars = ensureNeo4j();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-neo4j-"));
  const server = await startLocal({ jars, home, password: PASSWORD });
  project.provide("neo4j", { uri: server.uri, user: "neo4j", password: PASSWORD });
  project.provide("neo4jJars", jars);
  return async () => {
    await server.stop();
    fs.rmSync(home, { recursive: true, force: true });
  };
}

async function fromGiven(project: TestProject, uri: string): Promise<() => Promise<void>> {
  const user = process.env.ZHENGTU_TEST_NEO4J_USER ?? "neo4j";
  const password = process.env.ZHENGTU_TEST_NEO4J_PASSWORD ?? "";
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const { records } = await driver.executeQuery("MATCH (n) RETURN n LIMIT 1");
  await driver.close();
  if (records.length > 0)
    throw new Error(`${uri} is not empty: the tests erase all that a server holds, give them an empty one`);
  project.provide("neo4j", { uri, user, password });
  project.provide("neo4jJars", jarsIfAny());
  return async () => {};
}

function jarsIfAny(): string | null {
  try {
    return ensureNeo4j({ install: Boolean(process.env.CI) });
  } catch (error) {
    if (process.env.CI) throw error;
    console.warn(`without neo4j-admin: ${(error as Error).message}`);
    return null;
  }
}
