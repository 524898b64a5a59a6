import { expect, test } from "vitest";
import { faultOf, placeIn } from "../../../graph-build/cli/query/fault.ts";

test("the caret stands under the place, two cells for a Chinese character", () => {
  const text = "MATCH (人)\r\nWHERE 人.名 = '甲' RETURN 人";
  const at = text.indexOf("RETURN");
  expect(placeIn(text, { start: at, end: at + 6 })).toBe(
    ["  at line 2, column 17:", "    WHERE 人.名 = '甲' RETURN 人", `    ${" ".repeat(19)}^^^^^^`].join("\n"),
  );
  const name = text.indexOf("名");
  expect(placeIn(text, { start: name, end: name + 1 })).toMatch(/\n {4} {9}\^\^$/);
});

test("a place over several lines is marked to the end of its first", () => {
  expect(placeIn("RETURN [1,\n2", { start: 7, end: 12 })).toMatch(/\n {11}\^{3}$/);
});

test("the end of the query is a place", () => {
  expect(placeIn("RETURN", { start: 6, end: 6 })).toMatch(/column 7:\n {4}RETURN\n {10}\^$/);
});

test("tabs and marks of direction do not shift the caret", () => {
  expect(placeIn("\tX\u202eY", { start: 3, end: 4 })).toBe(
    "  at line 1, column 4:\n     X\\u202eY\n            ^",
  );
});

test("an emoji is one column of two cells", () => {
  expect(placeIn("'😀' X", { start: 5, end: 6 })).toBe("  at line 1, column 5:\n    '😀' X\n         ^");
});

test("the hint follows the place", () => {
  const { message } = faultOf("X", { what: "SyntaxError: no", at: { start: 0, end: 1 }, hint: "Write Y" });
  expect(message).toBe("SyntaxError: no\n  at line 1, column 1:\n    X\n    ^\n  Write Y");
});
