import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Served, serve } from "../../graph-build/cli/serve.ts";
import { watchReports } from "../../graph-build/cli/watch.ts";
import { folder } from "./run-cli.ts";

let served: Served | undefined;
afterEach(() => served?.close());

async function start(files: Record<string, string> = {}) {
  const dir = folder({
    "site/index.html": "<html><head></head><body>explorer</body></html>",
    "site/assets/a.js": "1",
    "graph.json": '{"fresh":true}',
    "site/graph.json": '{"stale":true}',
    "secret.txt": "secret",
    ...files,
  });
  fs.symlinkSync("../secret.txt", path.join(dir, "site/link.txt"));
  served = await serve({
    site: path.join(dir, "site"),
    graph: path.join(dir, "graph.json"),
    port: 0,
    host: "127.0.0.1",
  });
  return served.url;
}

/** Asks for a path as it is written; fetch would tidy it first. */
function get(url: string, at: string, headers: Record<string, string> = {}) {
  const { port } = new URL(url);
  return new Promise<{ status?: number; body: string }>((resolve, reject) => {
    http
      .get({ host: "127.0.0.1", port, path: at, headers }, (res) => {
        let body = "";
        res.on("data", (d) => {
          body += d;
        });
        res.on("end", () => resolve({ status: res.statusCode, body }));
      })
      .on("error", reject);
  });
}

describe("serve", () => {
  it("serves the explorer on the graph that it was given", async () => {
    const url = await start();
    expect((await get(url, "/")).body).toContain("explorer");
    expect((await get(url, "/graph.json")).body).toBe('{"fresh":true}');
    expect((await get(url, "/assets/a.js")).body).toBe("1");
    expect((await get(url, "/nothing")).status).toBe(404);
  });

  it("gives out nothing from outside the site", async () => {
    const url = await start();
    for (const at of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/assets/../../secret.txt",
      "/link.txt",
      "/%00",
    ])
      expect((await get(url, at)).body, at).not.toContain("secret");
  });

  it("answers to no foreign name", async () => {
    const url = await start();
    expect((await get(url, "/graph.json", { host: "evil.example" })).status).toBe(403);
  });

  it("tells pages when the graph was built again", async () => {
    const url = await start();
    expect((await get(url, "/")).body).toContain("/-/changes");
    const answer = await fetch(new URL("/-/changes", url));
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    served?.reload();
    expect((await reader?.read())?.value).toContain("event: graph");
    await reader?.cancel();
  });

  it("takes a free port where the usual one is taken, and says so where a given one is", async () => {
    const url = await start();
    const port = Number(new URL(url).port);
    await expect(serve({ site: ".", graph: "g", port, host: "127.0.0.1" })).rejects.toThrow(/taken/);
  });
});

describe("watchReports", () => {
  it("calls once for a burst of changes, and not for other files", async () => {
    const dir = folder({ "r.md": "x" });
    let calls = 0;
    const stop = watchReports(dir, async () => {
      calls++;
    });
    await wait(500);
    fs.writeFileSync(path.join(dir, "other.json"), "x");
    await wait(600);
    expect(calls).toBe(0);
    fs.writeFileSync(path.join(dir, "r.md"), "y");
    fs.writeFileSync(path.join(dir, "s.md"), "y");
    await expect.poll(() => calls, { timeout: 5000 }).toBe(1);
    await stop();
  });
});

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
