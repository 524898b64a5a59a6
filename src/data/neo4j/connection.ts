import neo4j, { type Driver, type Record as Row } from "neo4j-driver";
import { ConnectError, connectFaultOf } from "./faults.ts";

/** Where a database is and who asks. Held in memory while it is open, and written nowhere. */
export interface Credentials {
  uri: string;
  user: string;
  password: string;
  /** The empty string for the server's own default. */
  database: string;
}

const OLDEST = 5;
const CONNECT_PATIENCE = 15_000;
/** Milliseconds after which the server ends a query of the page's own. */
const PATIENCE = 60_000;

/** A database that is open for reading. */
export class Connection {
  readonly where: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;

  private constructor(driver: Driver, { uri, database }: Credentials) {
    this.#driver = driver;
    this.#database = database || undefined;
    this.where = database ? `${uri} · ${database}` : uri;
  }

  /** @throws ConnectError */
  static async open(credentials: Credentials, signal: AbortSignal): Promise<Connection> {
    const { uri, user, password } = credentials;
    let driver: Driver;
    try {
      driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password) : undefined, {
        connectionTimeout: CONNECT_PATIENCE,
        connectionAcquisitionTimeout: CONNECT_PATIENCE,
        userAgent: "zhengtu",
        telemetryDisabled: true,
      });
    } catch (error) {
      throw new ConnectError({
        kind: "address",
        detail: error instanceof Error ? error.message : String(error),
      });
    }
    const stop = () => void driver.close();
    signal.addEventListener("abort", stop, { once: true });
    try {
      const { agent = "" } = await driver.getServerInfo({ database: credentials.database || undefined });
      const version = Number(/^Neo4j\/(\d+)/.exec(agent)?.[1] ?? OLDEST);
      if (version < OLDEST) throw new ConnectError({ kind: "too-old", detail: agent });
      return new Connection(driver, credentials);
    } catch (error) {
      await driver.close();
      signal.throwIfAborted();
      throw new ConnectError(connectFaultOf(error));
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /** A session that the server lets only read. */
  session() {
    return this.#driver.session({ database: this.#database, defaultAccessMode: neo4j.session.READ });
  }

  /** The rows of a query of the page's own, one at a time as they come. @throws ConnectError */
  async *stream(query: string, parameters: { [name: string]: unknown } = {}): AsyncGenerator<Row> {
    const session = this.session();
    try {
      for await (const row of session.run(query, parameters, { timeout: PATIENCE })) yield row;
    } catch (error) {
      throw new ConnectError(connectFaultOf(error));
    } finally {
      await session.close();
    }
  }

  /** All rows at once. @throws ConnectError */
  async rows(query: string, parameters: { [name: string]: unknown } = {}): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const row of this.stream(query, parameters)) rows.push(row);
    return rows;
  }

  close(): void {
    void this.#driver.close();
  }
}
