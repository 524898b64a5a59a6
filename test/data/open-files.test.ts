import { expect, test } from "vitest";
import { chosenFiles } from "../../src/data/dropped.ts";
import { openingOf } from "../../src/data/open-files.ts";

const chosen = (...names: string[]) => names.map((file) => ({ file, blob: new Blob(["x"]) }));
const open = (...names: string[]) => openingOf(chosen(...names), "我的报告", () => {});

test("reports are opened together, and what is none is named", () => {
  const { source, left } = open("a.txt", "夹/b.MD", "c.docx", "夹/.hidden.txt");
  expect(source).toMatchObject({ where: "我的报告", local: true });
  expect(left).toEqual(["c.docx"]);
});

test("a graph is opened alone, and what lies beside it is named", () => {
  const { source, left } = open("a.txt", "graph.json", "other.json");
  expect(source).toMatchObject({ where: "graph.json", local: true });
  expect(left).toEqual(["a.txt", "other.json"]);
});

test("nothing is opened where nothing can be", () => {
  expect(open("a.pdf")).toEqual({ source: null, left: ["a.pdf"] });
  expect(open()).toEqual({ source: null, left: [] });
});

test("a chosen folder's files keep their folders in their names", () => {
  const file = new File(["x"], "a.txt");
  Object.defineProperty(file, "webkitRelativePath", { value: "报告/a.txt" });
  expect(chosenFiles([file, new File(["x"], "b.txt")]).map((f) => f.file)).toEqual(["报告/a.txt", "b.txt"]);
});
