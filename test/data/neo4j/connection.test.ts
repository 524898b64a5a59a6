import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { Connection } from "../../../src/data/neo4j/connection.ts";
import { ConnectError } from "../../../src/data/neo4j/faults.ts";

async function faultAt(uri: string): Promise<string> {
  const credentials = { uri, user: "neo4j", password: "none", database: "" };
  try {
    (await Connection.open(credentials, new AbortController().signal)).close();
  } catch (error) {
    if (error instanceof ConnectError) return error.fault.kind;
    throw error;
  }
  return "opened";
}

/** A port on which this server answers while `use` runs. */
async function serving(server: net.Server, use: (port: number) => Promise<void>): Promise<void> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

test("a server that speaks no version of ours is too old", async () => {
  // The answer of a server to a handshake none of whose versions it knows.
  const old = net.createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.write(Buffer.alloc(4)));
  });
  await serving(old, async (port) => expect(await faultAt(`bolt://127.0.0.1:${port}`)).toBe("too-old"));
});

test("a port of HTTP, and what is no address at all, is a wrong address", async () => {
  await serving(http.createServer(), async (port) =>
    expect(await faultAt(`bolt://127.0.0.1:${port}`)).toBe("address"),
  );
  expect(await faultAt("localhost:7687")).toBe("address");
  expect(await faultAt("https://example.org")).toBe("address");
  expect(await faultAt("")).toBe("address");
});

test("where nothing listens the connection is refused", async () => {
  let free = 0;
  await serving(net.createServer(), async (port) => {
    free = port;
  });
  expect(await faultAt(`bolt://127.0.0.1:${free}`)).toBe("refused");
});
