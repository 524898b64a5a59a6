import stringWidth from "string-width";
import { expect, test } from "vitest";
import { Float } from "../../../cypher/engine/index.ts";
import { formatted } from "../../../graph-build/cli/query/format.ts";

const answer = {
  columns: ["名称", "n"],
  rows: [
    ["甲局", 1],
    ["一所很长很长的学校", new Float(2.5)],
  ],
  truncated: false,
};

test("columns of a table start under each other whatever the width of their characters; numbers stand right", () => {
  expect(formatted(answer, "table")).toBe(
    [
      "名称                  n",
      "──────────────────  ───",
      "甲局                  1",
      "一所很长很长的学校  2.5",
      "",
    ].join("\n"),
  );
});

test("a table is cut to the terminal and marks where", () => {
  const lines = formatted(answer, "table", 16).split("\n");
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(16);
  expect(lines[3]).toBe("一所很长很…  2.5");
});

test("a table shows what a terminal would obey", () => {
  const rows = [["a\u001b[31mb\nc\td\u202e"]];
  expect(formatted({ columns: ["x"], rows, truncated: false }, "table")).toContain(
    "a\\u001b[31mb↵c d\\u202e\n",
  );
});

test("JSON is a list of objects, one a line", () => {
  expect(formatted(answer, "json")).toBe(
    '[\n  {"名称":"甲局","n":1},\n  {"名称":"一所很长很长的学校","n":2.5}\n]\n',
  );
  expect(formatted({ ...answer, rows: [] }, "json")).toBe("[]\n");
  expect(formatted(answer, "jsonl").split("\n")[1]).toBe('{"名称":"一所很长很长的学校","n":2.5}');
});

test("a table of very many rows is written", () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => [i]);
  expect(formatted({ columns: ["n"], rows, truncated: false }, "table")).toMatch(/\n199999\n$/);
});
