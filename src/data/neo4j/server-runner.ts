import type { Value } from "../../../cypher/engine/index.ts";
import { FromDriver } from "../../../cypher/format/from-driver.ts";
import { toDriver } from "../../../cypher/format/to-driver.ts";
import { type Answer, QueryError, type QueryFault, type QueryRunner } from "../cypher/runner.ts";
import type { Connection } from "./connection.ts";
import { codeOf } from "./faults.ts";
import { ENDS, VOCABULARY } from "./queries.ts";

/** Milliseconds after which the server ends a query of the console. */
export const TIMEOUT = 120_000;

/** Runs the console's queries on the server, which refuses what writes. */
export function serverRunner(connection: Connection): QueryRunner {
  return {
    async vocabulary() {
      const [row] = await connection.rows(VOCABULARY);
      const words = (key: string) => [...(row.get(key) as string[])].sort();
      return { labels: words("labels"), types: words("types"), keys: words("keys") };
    },
    async run({ query, parameters, maxRows }, signal) {
      const session = connection.session();
      const cancelled = new Promise<never>((_, reject) => {
        const stop = () => {
          // Closing the session resets its connection, at which the server ends the query.
          void session.close();
          reject(new QueryError({ code: "Cancelled", message: "", hint: null, at: null }));
        };
        if (signal.aborted) stop();
        signal.addEventListener("abort", stop, { once: true });
      });
      cancelled.catch(() => undefined);
      try {
        return await Promise.race([cancelled, read(connection, session, query, parameters, maxRows)]);
      } catch (error) {
        if (error instanceof QueryError) throw error;
        throw new QueryError(faultOf(error, query));
      } finally {
        if (!signal.aborted) await session.close();
      }
    },
    // The connection is the graph's, and closes with it.
    close: () => undefined,
  };
}

async function read(
  connection: Connection,
  session: ReturnType<Connection["session"]>,
  query: string,
  parameters: Readonly<Record<string, Value>>,
  maxRows: number,
): Promise<Answer> {
  const given = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, toDriver(value)]),
  );
  const convert = new FromDriver();
  const start = performance.now();
  const result = session.run(query, given, { timeout: TIMEOUT });
  const columns = await result.keys().then((keys) => keys.map(String));
  const rows: Value[][] = [];
  let truncated = false;
  for await (const record of result) {
    if (rows.length === maxRows) {
      truncated = true;
      break;
    }
    rows.push(columns.map((name) => convert.value(record.get(name))));
  }
  const milliseconds = performance.now() - start;
  const ids = convert.unknownEnds();
  if (ids.length)
    for (const row of await connection.rows(ENDS, { ids }))
      convert.know(row.get("e"), { id: row.get("id"), name: row.get("name") });
  return { columns, rows, truncated, milliseconds };
}

const OFFSET = /\(line \d+, column \d+ \(offset: (\d+)\)\)/;

/** The server's own refusal, at its place where it names one. */
function faultOf(error: unknown, query: string): QueryFault {
  const message = error instanceof Error ? error.message : String(error);
  const offset = OFFSET.exec(message)?.[1];
  const start = Number(offset);
  const word = offset === undefined ? "" : (/^[\p{L}\p{N}_]+/u.exec(query.slice(start))?.[0] ?? "");
  return {
    code: codeOf(error) || "Broken",
    message: message.replace(OFFSET, "").split("\n")[0].trim(),
    hint: null,
    at: offset === undefined ? null : { start, end: start + Math.max(1, word.length) },
  };
}
