import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ASSETS } from "../../graph-build/pipeline.ts";
import { buildReports } from "../../src/data/worker/build.ts";
import type { BuildReply } from "../../src/data/worker/protocol.ts";

const root = path.join(import.meta.dirname, "../../graph-build");
const addresses = Object.fromEntries(ASSETS.map((file) => [file, path.join(root, file)]));
const fetchAsset = async (address: string) => new Uint8Array(fs.readFileSync(address));

async function build(reports: Record<string, string | Uint8Array>): Promise<BuildReply[]> {
  const replies: BuildReply[] = [];
  const list = Object.entries(reports).map(([file, content]) => ({
    file,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  }));
  await buildReports({ reports: list, title: "我的报告" }, addresses, fetchAsset, (r) => replies.push(r));
  return replies;
}

const REPORT = "南川区教育局2024年工作总结\n\n2024年，南川区教育局投入资金1200万元，新建幼儿园6所。";

test("reports become a graph whose quotes are slices of them, with progress on the way", async () => {
  const replies = await build({ "总结.txt": REPORT });
  expect(replies.filter((r) => r.kind === "progress").map((r) => r.step)).toContain("read");
  const last = replies.at(-1);
  if (last?.kind !== "graph") throw new Error(`no graph: ${JSON.stringify(last)}`);
  const names = last.graph.nodes.map((n) => n.attributes.name);
  expect(names).toContain("南川区教育局");
  for (const node of last.graph.nodes)
    for (const e of node.attributes.evidence) expect(REPORT.slice(e.start, e.end)).toBe(e.quote);
});

test("a report that cannot be read is named with its reason, and the rest is built", async () => {
  const last = (await build({ "总结.txt": REPORT, "坏.txt": Uint8Array.of(0, 1, 0, 0, 255) })).at(-1);
  if (last?.kind !== "graph") throw new Error(`no graph: ${JSON.stringify(last)}`);
  expect(last.unread.map((u) => u.file)).toEqual(["坏.txt"]);
  expect(last.unread[0].reason).not.toBe("");
  expect(last.graph.attributes.findings).toContainEqual(
    expect.objectContaining({ kind: "drop", step: "read", source: "坏.txt" }),
  );
});

test("where nothing can be read there is a fault and no graph", async () => {
  const last = (await build({ "坏.txt": Uint8Array.of(0, 1, 0, 0, 255) })).at(-1);
  expect(last?.kind).toBe("fault");
});
