import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { listInputs } from "../../graph-build/cli/inputs.ts";
import { folder } from "./run-cli.ts";

const names = (inputs: string[]) => listInputs(inputs).files.map((f) => f.name);

describe("listInputs", () => {
  it("searches folders through and names files by their path below, sorted", () => {
    const dir = folder({ "b.txt": "x", "a/c.MD": "x", "a/b/d.md": "x", ".git/e.md": "x" });
    expect(names([dir])).toEqual(["a/b/d.md", "a/c.MD", "b.txt"]);
  });

  it("tells files of one name apart by the folders before them, whatever the order", () => {
    const dir = folder({ "2023/r.md": "x", "2024/r.md": "y", "2024/s.md": "z" });
    const inputs = [path.join(dir, "2023"), path.join(dir, "2024")];
    expect(names(inputs)).toEqual(["2023/r.md", "2024/r.md", "s.md"]);
    expect(names(inputs.reverse())).toEqual(["2023/r.md", "2024/r.md", "s.md"]);
  });

  it("reads a file once, though it is named twice or linked to", () => {
    const dir = folder({ "a/r.md": "x" });
    fs.symlinkSync("..", path.join(dir, "a/up"));
    fs.symlinkSync("r.md", path.join(dir, "a/same.md"));
    expect(names([dir, path.join(dir, "a/r.md"), `${dir}/a/../a`])).toHaveLength(1);
  });

  it("names what cannot be read, and lists files of other kinds", () => {
    const dir = folder({ "r.md": "x", "p.pdf": "x", "empty/none.png": "x" });
    const missing = path.join(dir, "missing");
    const { faults, skipped } = listInputs([dir, missing, path.join(dir, "empty"), path.join(dir, "p.pdf")]);
    expect(faults.map((f) => path.basename(f.file)).sort()).toEqual(["empty", "missing", "p.pdf"]);
    expect(faults.find((f) => f.file === missing)?.reason).toBe("no such file or folder");
    expect(skipped.map((f) => path.basename(f))).toContain("p.pdf");
  });
});
