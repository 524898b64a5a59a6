import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toPropertyGraph } from "../../../cypher/mapping.ts";
import type { Graph } from "../../../graph-build/model/index.ts";
import { graphJson } from "../../../graph-build/store/json.ts";
import { clear, connect, empty, testServer } from "../../tools/neo4j/server.ts";
import { seedsGraph } from "../../tools/seeds-graph.ts";
import { held } from "./held.ts";

const BIN = path.join(import.meta.dirname, "../../../graph-build/cli/bin.mjs");
const driver = connect();
const { uri, user, password } = testServer();
const dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-load-"));
const file = path.join(dir, "graph.json");
let graph: Graph;

beforeAll(async () => {
  graph = seedsGraph();
  fs.writeFileSync(file, [...graphJson(graph)].join(""));
  await empty(driver);
});
beforeEach(() => clear(driver));
afterAll(async () => {
  await driver.close();
  fs.rmSync(dir, { recursive: true });
});

interface Run {
  status: number | null;
  out: string;
  err: string;
}

/** Runs `zhengtu load` on the tests' server; `on` sees what it says on stderr while it runs. */
async function loadCommand(
  args: string[],
  env: NodeJS.ProcessEnv = { NEO4J_PASSWORD: password },
  on: (said: string, kill: () => void) => void = () => {},
): Promise<Run> {
  const { NEO4J_PASSWORD: _, ...outer } = process.env;
  const child = spawn(process.execPath, [BIN, "load", ...args], {
    env: { ...outer, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const run: Run = { status: null, out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (d) => {
    run.out += d;
  });
  child.stderr.setEncoding("utf8").on("data", (d) => {
    run.err += d;
    on(run.err, () => child.kill("SIGKILL"));
  });
  [run.status] = await once(child, "close");
  return run;
}
const here = ["--uri", uri, "--user", user];

test("loads a graph file, and says so", async () => {
  const first = await loadCommand([file, ...here]);
  expect(first).toMatchObject({ status: 0 });
  expect(first.out).toMatch(
    new RegExp(
      `nodes +${graph.nodes.length} +0 +0 +0 +0\nrelations +${graph.edges.length.toLocaleString("en")} `,
    ),
  );
  expect(first.err).toMatch(/rows\/s/);
  expect(await held(driver)).toEqual(held.of(toPropertyGraph(graph)));
});

test("--dry-run says what would change and writes nothing, constraints neither", async () => {
  await empty(driver);
  const { status, out, err } = await loadCommand([file, ...here, "--dry-run"]);
  expect(status).toBe(0);
  expect(out).toMatch(/would be +created/);
  expect(err).toMatch(/dry run/);
  expect((await held(driver)).nodes).toEqual([]);
  expect((await driver.executeQuery("SHOW CONSTRAINTS")).records).toEqual([]);
});

test("killed in the middle, it is finished by running it again", async () => {
  const cut = await loadCommand(
    [file, ...here, "--batch", "5"],
    { NEO4J_PASSWORD: password },
    (said, kill) => {
      if (said.includes("50%")) kill();
    },
  );
  expect(cut.status).toBeNull();
  const half = await held(driver);
  expect(half.relationships.length).toBeGreaterThan(0);
  expect(half.relationships.length).toBeLessThan(graph.edges.length);
  expect(await loadCommand([file, ...here])).toMatchObject({ status: 0 });
  expect(await held(driver)).toEqual(held.of(toPropertyGraph(graph)));
});

test("the password may stand in a file", async () => {
  const secret = path.join(dir, "secret");
  fs.writeFileSync(secret, `${password}\n`);
  expect(await loadCommand([file, ...here, "--dry-run", "--password-file", secret], {})).toMatchObject({
    status: 0,
  });
});

test.runIf(process.platform === "linux")(
  "on a terminal the password is asked for, and not shown",
  async () => {
    const { NEO4J_PASSWORD: _, ...env } = process.env;
    const words = [process.execPath, BIN, "load", file, ...here, "--dry-run"].map((w) => `'${w}'`).join(" ");
    const child = spawn("script", ["-qec", words, "/dev/null"], { env, stdio: ["pipe", "pipe", "inherit"] });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (d) => {
      const asked = said.includes("password of");
      said += d;
      if (!asked && said.includes("password of")) child.stdin.write(`${password}\r`);
    });
    const [status] = await once(child, "close");
    expect(said).toContain(`password of ${user}: `);
    expect(said).not.toContain(password);
    expect(said).toMatch(/would be +created/);
    expect(status).toBe(0);
  },
);

describe("a failure is told with its remedy", () => {
  const fails = async (args: string[], status: number, what: RegExp, env?: NodeJS.ProcessEnv) => {
    const run = await loadCommand(args, env);
    expect(run.err).toMatch(what);
    expect(run.err).not.toMatch(/\n +at /);
    expect(run.status).toBe(status);
    expect((await held(driver)).nodes).toEqual([]);
  };

  test("no password", () => fails([file, ...here], 2, /no password was given\n.*NEO4J_PASSWORD/, {}));

  test("a password file that is not there", () =>
    fails(
      [file, ...here, "--password-file", "/nowhere"],
      1,
      /cannot read the password from \/nowhere: no such file/,
      {},
    ));

  test("a password in the address", () =>
    fails([file, "--uri", "neo4j://u:secret@localhost"], 2, /which others can read/));

  test("an address that is none", () =>
    fails([file, "--uri", "http://localhost"], 2, /no address of a Neo4j\n.*neo4j:/));

  test("connection refused", async () => {
    const server = net.createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as net.AddressInfo;
    server.close();
    await once(server, "close");
    await fails([file, "--uri", `bolt://127.0.0.1:${port}`], 1, /refuses the connection.*\n.*7687/);
    await fails([file, "--uri", `neo4j://127.0.0.1:${port}`], 1, /refuses the connection.*\n.*7687/);
  });

  test("unknown host", () =>
    fails([file, "--uri", "bolt://no-such-host.invalid"], 1, /no host of that name/));

  test("no such database", () =>
    fails([file, ...here, "--database", "nope"], 1, /has no database nope\n.*SHOW DATABASES/));

  test("a server that speaks no version of Bolt that we know", async () => {
    const server = net.createServer((socket) => socket.once("data", () => socket.end(Buffer.alloc(4))));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as net.AddressInfo;
    await fails([file, "--uri", `bolt://127.0.0.1:${port}`], 1, /too old\n.*5\.7 or later/);
    server.close();
  });

  test("a port that speaks HTTP", async () => {
    const server = net.createServer((socket) =>
      socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")),
    );
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as net.AddressInfo;
    await fails([file, "--uri", `bolt://127.0.0.1:${port}`], 1, /port for HTTP/);
    server.close();
  });

  test("a graph file that is not there, or is none", async () => {
    await fails([path.join(dir, "none.json"), ...here], 1, /cannot read .*none\.json: no such file/);
    const broken = path.join(dir, "broken.json");
    fs.writeFileSync(
      broken,
      fs.readFileSync(file, "utf8").replace('"entityType":"Person"', '"entityType":"Cat"'),
    );
    await fails(
      [broken, ...here, "--dry-run"],
      1,
      /not a graph of schema zhengtu\/1 \(row \d+\).*entityType/,
    );
  });

  test("a relation that leads nowhere", async () => {
    const torn = path.join(dir, "torn.json");
    const edges = graph.edges.map((e, i) => (i ? e : { ...e, target: "ffffffffffffffff" }));
    fs.writeFileSync(torn, [...graphJson({ ...graph, edges })].join(""));
    const run = await loadCommand([torn, ...here]);
    expect(run.err).toMatch(/lead to nodes that are not there: ffffffffffffffff\n.*zhengtu validate/);
    expect(run.status).toBe(1);
  });

  test("wrong password", () =>
    clear(driver).then(() =>
      fails([file, ...here], 1, /does not let neo4j in: wrong user or password/, {
        NEO4J_PASSWORD: "not-this-one",
      }),
    ));
});
