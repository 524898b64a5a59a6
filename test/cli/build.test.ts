import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { GraphSchema } from "../../graph-build/model/index.ts";
import { folder, report, zhengtu } from "./run-cli.ts";

const reports = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`r${i}.md`, report(i)]));

describe("zhengtu build", () => {
  it("writes the same bytes whatever --jobs says and in whatever order the inputs stand", () => {
    const dir = folder(reports(6));
    const one = path.join(dir, "one.json");
    const four = path.join(dir, "four.json");
    const files = fs.readdirSync(dir).map((f) => path.join(dir, f));
    expect(zhengtu("build", ...files, "--out", one, "--jobs", "1", "--title", "t").status).toBe(0);
    expect(zhengtu("build", ...files.reverse(), "--out", four, "--jobs", "4", "--title", "t").status).toBe(0);
    expect(fs.readFileSync(four, "utf8")).toBe(fs.readFileSync(one, "utf8"));
    const graph = GraphSchema.parse(JSON.parse(fs.readFileSync(one, "utf8")));
    expect(graph.attributes.sources.map((s) => s.file)).toEqual(Object.keys(reports(6)));
  });

  it("sums up what it did on stderr, in plain lines where there is no terminal", () => {
    const dir = folder(reports(3));
    const { err, out } = zhengtu("build", dir, "--out", path.join(dir, "g.json"));
    expect(out).toBe("");
    expect(err).not.toContain("\u001b");
    for (const word of [
      /^sources +3 +3 articles$/m,
      /^nodes +\d+/m,
      /^relations +\d+/m,
      /^findings +\d+/m,
      /MB\/s/,
    ])
      expect(err).toMatch(word);
  });

  it("names a file that cannot be read, builds the rest and exits 1", () => {
    const dir = folder({
      ...reports(2),
      "bad.txt": Uint8Array.of(0, 159, 146, 150, 0, 1, 2, 3, 255, 254, 0, 0),
    });
    const out = path.join(dir, "g.json");
    const { status, err } = zhengtu("build", dir, path.join(dir, "missing.md"), "--out", out);
    expect(status).toBe(1);
    expect(err).toMatch(/left out .*missing\.md: no such file or folder/);
    expect(err).toMatch(/left out .*bad\.txt: /);
    expect(JSON.parse(fs.readFileSync(out, "utf8")).attributes.sources).toHaveLength(2);
  });

  it("stops at the first such file if strict, and leaves the old graph as it was", () => {
    const dir = folder({ ...reports(2), "old.json": "old" });
    const out = path.join(dir, "old.json");
    const { status, err } = zhengtu("build", dir, path.join(dir, "missing.md"), "--out", out, "--strict");
    expect(status).toBe(1);
    expect(err).toContain("missing.md: no such file or folder");
    expect(fs.readFileSync(out, "utf8")).toBe("old");
    expect(fs.readdirSync(dir).filter((f) => f.includes(".part"))).toEqual([]);
  });

  it("says what to do where there is nothing to read or nowhere to write", () => {
    const dir = folder({ "empty/x.pdf": "x", ...reports(1) });
    const empty = zhengtu("build", path.join(dir, "empty"), "--out", path.join(dir, "g.json"));
    expect(empty.status).toBe(1);
    expect(empty.err).toMatch(/holds no \.md or \.txt file/);
    expect(empty.err).toMatch(/Give at least one/);
    const nowhere = zhengtu("build", dir, "--out", path.join(dir, "r0.md/g.json"));
    expect(nowhere.status).toBe(1);
    expect(nowhere.err).toMatch(/cannot write .*r0\.md\/g\.json/);
  });

  it("exits 2 on wrong usage, 0 on a question for help", () => {
    expect(zhengtu("build").status).toBe(2);
    expect(zhengtu("build", "x.md", "--out", "g.json", "--jobs", "none").status).toBe(2);
    expect(zhengtu("build", "x.md", "--out", "g.json", "--nonsense").status).toBe(2);
    expect(zhengtu("nonsense").status).toBe(2);
    expect(zhengtu("build", "--help").status).toBe(0);
  });
});
