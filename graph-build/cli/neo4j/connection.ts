import neo4j, { type Driver } from "neo4j-driver";
import { CliError, EXIT } from "../errors.ts";
import { databaseFailure, OLDEST, type Target, tooOld } from "./failure.ts";
import { passwordFor } from "./password.ts";

/** The options of every command that speaks to a Neo4j. */
export interface ConnectionOptions extends Target {
  passwordFile?: string;
}

const SCHEMES = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

/**
 * Connects, does `work`, and closes the connection. The server must be there, let the user in, know the database and
 * be new enough before `work` begins.
 * @throws CliError with a remedy for each way in which that fails, also for what fails within `work`
 */
export async function withNeo4j<T>(
  options: ConnectionOptions,
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  checkUri(options.uri);
  const password = await passwordFor(options.user, options.passwordFile);
  const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, password), {
    connectionTimeout: 10_000,
    telemetryDisabled: true,
    userAgent: "zhengtu",
  });
  try {
    const { database } = options;
    await driver.verifyConnectivity({ database });
    await checkVersion(driver, options);
    return await work(driver);
  } catch (error) {
    throw databaseFailure(error, options);
  } finally {
    await driver.close();
  }
}

function checkUri(uri: string): void {
  const url = URL.canParse(uri) ? new URL(uri) : null;
  if (!url || !SCHEMES.includes(url.protocol.slice(0, -1)) || !url.hostname)
    throw new CliError(
      `--uri ${uri} is no address of a Neo4j`,
      "Give one such as neo4j://localhost:7687, neo4j+s://… for an encrypted connection",
      EXIT.usage,
    );
  if (url.username || url.password)
    throw new CliError(
      "--uri holds a user or password, which others can read on the command line",
      "Give --user, and the password by NEO4J_PASSWORD or --password-file",
      EXIT.usage,
    );
}

async function checkVersion(driver: Driver, { uri, database }: Target): Promise<void> {
  const { records } = await driver.executeQuery(
    "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
    {},
    { database, routing: "READ" },
  );
  const version: string | undefined = records[0]?.get("version");
  if (version && isOlder(version, OLDEST)) throw new CliError(...tooOld(uri, version));
}

/** Whether a version is before another, by its first two numbers. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((v) => v.split(".").map(Number.parseFloat));
  return a[0] !== b[0] ? a[0] < b[0] : (a[1] ?? 0) < (b[1] ?? 0);
}
