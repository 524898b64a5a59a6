import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { graphJson } from "../../graph-build/store/json.ts";
import { graphOf } from "../layout/graph-of.ts";
import { folder, zhengtu } from "./run-cli.ts";

const SMALL = graphOf([
  { key: "凤庆县教育体育局", type: "Agency", source: "a.md", to: [["LOCATED_IN", "凤庆县"]] },
  { key: "凤庆县", type: "Region", source: "a.md" },
  { key: "王志远", type: "Person", source: "b.md", to: [["HOLDS_POST", "凤庆县教育体育局"]] },
]);

function written(graph = SMALL): string {
  const dir = folder({ "g.json": [...graphJson(graph)].join("") });
  return path.join(dir, "g.json");
}

describe("zhengtu stats", () => {
  it("counts types, relations, sources and components, and names the most connected", () => {
    const { status, out } = zhengtu("stats", written(), "--json");
    expect(status).toBe(0);
    const stats = JSON.parse(out);
    expect(stats.nodes).toMatchObject({
      Person: 1,
      Agency: 1,
      Region: 1,
      Programme: 0,
      Figure: 0,
      Source: 2,
    });
    expect(stats.relations).toMatchObject({ LOCATED_IN: 1, HOLDS_POST: 1, MENTIONED_IN: 3 });
    expect(stats.components).toEqual({ count: 1, largest: 3, alone: 0 });
    expect(stats.mostConnected.Agency[0]).toMatchObject({ name: "凤庆县教育体育局", degree: 2 });
    expect(stats.sources.map((s: { file: string }) => s.file)).toEqual(["a.md", "b.md"]);
  });

  it("aligns Chinese names in its tables", () => {
    const { out } = zhengtu("stats", written());
    expect(out).toContain("  凤庆县教育体育局  2\n");
    expect(out).toMatch(/ {2}凤庆县 {2}1\n/);
  });

  it("exits 1 on what is no graph, naming the file", () => {
    const dir = folder({ "no.json": "{", "other.json": "{}" });
    for (const [file, why] of [
      ["no.json", "is not JSON"],
      ["other.json", "is not a graph"],
      ["none.json", "no such file"],
    ]) {
      const { status, err } = zhengtu("stats", path.join(dir, file));
      expect(status).toBe(1);
      expect(err).toContain(file);
      expect(err).toContain(why);
    }
  });
});

describe("zhengtu validate", () => {
  it("finds no fault in a sound graph", () => {
    const sound = structuredClone(SMALL);
    for (const s of sound.attributes.sources) s.text = "文";
    const { status, out } = zhengtu("validate", written(sound));
    expect(out).toContain("no faults");
    expect(status).toBe(0);
  });

  it("names the first ten faults and exits 1", () => {
    const broken = structuredClone(SMALL);
    for (const s of broken.attributes.sources) s.text = "另一篇完全不同";
    for (let i = 0; i < 9; i++)
      broken.edges.push({ ...broken.edges[0], key: `dangling ${i}`, target: `nobody ${i}` });
    const { status, out } = zhengtu("validate", written(broken));
    expect(status).toBe(1);
    expect(out).toContain("nobody 0");
    expect(out.split("\n").filter((l) => l.startsWith("  ") && !l.includes("…"))).toHaveLength(10);
    expect(out).toMatch(/… and \d+ more/);
  });

  it("compares quotes with the sources in a folder", () => {
    const file = written();
    const dir = path.join(path.dirname(file), "sources");
    fs.mkdirSync(dir);
    for (const name of ["a.md", "b.md"]) fs.writeFileSync(path.join(dir, name), "文书");
    expect(zhengtu("validate", file, "--sources", dir).status).toBe(0);
    fs.writeFileSync(path.join(dir, "b.md"), "字书");
    const { status, out } = zhengtu("validate", file, "--sources", dir);
    expect(status).toBe(1);
    expect(out).toContain("b.md");
  });
});
