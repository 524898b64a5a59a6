import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { javaCommand } from "./jars.mjs";

/** A Neo4j of our own. */
export interface LocalServer {
  /** bolt://127.0.0.1:PORT */
  uri: string;
  pid: number;
  /** Closes it in order; its folder stays. */
  stop(): Promise<void>;
}

export interface LocalOptions {
  /** Folder of Neo4j's jars. */
  jars: string;
  /** The server's own folder: configuration, data and log; made where it is missing. */
  home: string;
  /** Of user neo4j, at least 8 characters; counts only at the first start on a folder. */
  password: string;
  /** The Java heap, as in -Xmx: 512m. */
  heap?: string;
  /** What of the store is kept in memory: 64m. */
  pageCache?: string;
}

/** What Java must open to Neo4j. */
const JAVA = [
  "-XX:+UseSerialGC",
  ...["java.nio", "java.io", "sun.nio.ch"].map((p) => `--add-opens=java.base/${p}=ALL-UNNAMED`),
  "--enable-native-access=ALL-UNNAMED",
];
const START_MS = 120_000;
/** Bolt's greeting: the versions that the driver speaks. */
const HELLO = Buffer.from(["6060b017", "00000405", "00000004", "00000003", "00000000"].join(""), "hex");

/** Starts a server and waits until it answers over Bolt. @throws Error with its log where it does not */
export async function startLocal({
  jars,
  home,
  password,
  heap = "512m",
}: LocalOptions): Promise<LocalServer> {
  const port = await freePort();
  configure(home, port);
  if (!fs.existsSync(path.join(home, "data/databases/system")))
    admin({ jars, home }, ["dbms", "set-initial-password", password]);
  const log = fs.openSync(path.join(home, "server.log"), "w");
  const server = spawn(
    javaCommand(),
    [
      ...["-Xms128m", `-Xmx${heap}`, ...JAVA, "-cp", path.join(jars, "*")],
      "org.neo4j.server.CommunityEntryPoint",
      ...[`--home-dir=${home}`, `--config-dir=${path.join(home, "conf")}`, "--console-mode"],
    ],
    { env: environment(home), stdio: ["ignore", log, log] },
  );
  fs.closeSync(log);
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  server.once("exit", () => process.off("exit", kill));
  await answered(server, port, home);
  return { uri: `bolt://127.0.0.1:${port}`, pid: server.pid as number, stop: () => stop(server) };
}

/**
 * Runs Neo4j's admin tool on a folder whose server is not running, in the folder `cwd`. Returns what it says.
 * @throws Error with what it said where it fails
 */
export function admin(
  { jars, home }: { jars: string; home: string },
  args: string[],
  cwd: string = home,
): string {
  if (!fs.existsSync(path.join(home, "conf/neo4j.conf"))) configure(home, 0);
  const run = spawnSync(
    javaCommand(),
    ["-cp", path.join(jars, "*"), "org.neo4j.server.startup.Neo4jAdminCommand", ...args],
    { cwd, env: environment(home), encoding: "utf8", maxBuffer: 1 << 26 },
  );
  const said = `${run.stdout}${run.stderr}`;
  if (run.status !== 0) throw new Error(`neo4j-admin ${args.join(" ")}: exit ${run.status}\n${said}`);
  return said;
}

function environment(home: string): NodeJS.ProcessEnv {
  return { ...process.env, NEO4J_HOME: home, NEO4J_CONF: path.join(home, "conf") };
}

function configure(home: string, port: number, pageCache = "64m"): void {
  fs.mkdirSync(path.join(home, "conf"), { recursive: true });
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    `server.memory.pagecache.size=${pageCache}`,
    "db.tx_log.preallocate=false",
    "dbms.usage_report.enabled=false",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
    "internal.dbms.bolt.netty_server_shutdown_timeout=1",
  ];
  fs.writeFileSync(path.join(home, "conf/neo4j.conf"), `${settings.join("\n")}\n`);
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function answered(server: ChildProcess, port: number, home: string): Promise<void> {
  const end = Date.now() + START_MS;
  while (server.exitCode === null && Date.now() < end) {
    if (await greets(port)) return;
    await sleep(100);
  }
  server.kill("SIGKILL");
  const log = fs.readFileSync(path.join(home, "server.log"), "utf8");
  throw new Error(`Neo4j ${server.exitCode === null ? "does not answer" : "did not start"}:\n${log}`);
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => socket.write(HELLO));
    const done = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(2000, () => done(false));
    socket.once("data", (d) => done(d.length === 4 && d.readUInt32BE() > 0));
    socket.once("error", () => done(false));
    socket.once("close", () => done(false));
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, "exit");
  server.kill("SIGTERM");
  const late = setTimeout(() => server.kill("SIGKILL"), 60_000);
  await gone;
  clearTimeout(late);
}
