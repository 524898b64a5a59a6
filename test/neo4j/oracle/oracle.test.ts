import fc from "fast-check";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CypherError, Engine } from "../../../cypher/engine/index.ts";
import { FromDriver } from "../../../cypher/format/from-driver.ts";
import { connect, empty } from "../../tools/neo4j/server.ts";
import { Choose } from "./choose.ts";
import { type Outcome, written } from "./compare.ts";
import { createClause, engineGraph, smallGraph } from "./graphs.ts";
import { type Query, query } from "./queries.ts";

/** More runs, or others: ZHENGTU_ORACLE_RUNS, ZHENGTU_ORACLE_SEED. */
const RUNS = Number(process.env.ZHENGTU_ORACLE_RUNS ?? 40);
const SEED = Number(process.env.ZHENGTU_ORACLE_SEED ?? 20_261_124);
const QUERIES = 8;

const driver = connect();
beforeAll(() => empty(driver));
afterAll(() => driver.close());

function embedded(engine: Engine, { text, anyListOrder }: Query): Outcome {
  try {
    return { rows: written(engine.run(text, { maxSteps: 5_000_000 }).rows, anyListOrder) };
  } catch (error) {
    if (error instanceof CypherError) return { error: `${error.type} ${error.detail}: ${error.message}` };
    throw error;
  }
}

async function server(neo4j: Driver, { text, anyListOrder }: Query): Promise<Outcome> {
  try {
    const { records } = await neo4j.executeQuery(text);
    const from = new FromDriver();
    const rows = records.map((record) => record.keys.map((key) => from.value(record.get(key))));
    return { rows: written(rows, anyListOrder) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

test("generated queries give the rows that Neo4j gives, and fail where it fails", async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      const choose = new Choose(generate);
      const graph = smallGraph(choose);
      await driver.executeQuery("MATCH (n) DETACH DELETE n");
      await driver.executeQuery(createClause(graph));
      const engine = new Engine(engineGraph(graph));
      for (let i = 0; i < QUERIES; i++) {
        const made = query(choose);
        const [ours, theirs] = [embedded(engine, made), await server(driver, made)];
        if ("error" in ours && "error" in theirs) continue;
        expect(ours, made.text).toEqual(theirs);
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 600_000);
