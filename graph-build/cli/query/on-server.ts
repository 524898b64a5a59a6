import neo4j, { Neo4jError, type Session } from "neo4j-driver";
import type { Value } from "../../../cypher/engine/index.ts";
import { FromDriver } from "../../../cypher/format/from-driver.ts";
import { toDriver } from "../../../cypher/format/to-driver.ts";
import { type ConnectionOptions, withNeo4j } from "../neo4j/connection.ts";
import type { Answer, Question } from "./question.ts";
import { serverFault } from "./server-fault.ts";

const ENDS = "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS element, n.id AS id";

/**
 * Asks a Neo4j, in READ access mode: the server refuses to write.
 * @throws CliError with the place of what is wrong in the query, or why the server could not be asked
 */
export function askServer(options: ConnectionOptions, question: Question): Promise<Answer> {
  return withNeo4j(options, async (driver) => {
    const { database } = options;
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      return await ask(session, question);
    } catch (error) {
      throw (error instanceof Neo4jError && serverFault(question.text, error)) || error;
    } finally {
      await session.close();
    }
  });
}

async function ask(session: Session, { text, parameters, limit, milliseconds }: Question): Promise<Answer> {
  const given = Object.fromEntries(Object.entries(parameters).map(([name, v]) => [name, toDriver(v)]));
  const convert = new FromDriver();
  const read = async (): Promise<Answer> =>
    session.executeRead(
      async (tx) => {
        const result = tx.run(text, given);
        const columns = await result.keys();
        const rows: Value[][] = [];
        for await (const record of result) {
          if (rows.length === limit) return { columns, rows, truncated: true };
          rows.push(columns.map((column) => convert.value(record.get(column))));
        }
        return { columns, rows, truncated: false };
      },
      milliseconds === undefined ? {} : { timeout: milliseconds },
    );
  const answer = await read();
  await lookUpEnds(session, convert);
  return answer;
}

/** A relationship comes with the server's own ids of its ends: asks for the `id` of those that no row shows. */
async function lookUpEnds(session: Session, convert: FromDriver): Promise<void> {
  const ids = convert.unknownEnds();
  if (ids.length === 0) return;
  const { records } = await session.executeRead((tx) => tx.run(ENDS, { ids }));
  for (const record of records) convert.know(record.get("element"), { id: convert.value(record.get("id")) });
}
