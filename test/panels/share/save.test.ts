import fc from "fast-check";
import { expect, test } from "vitest";
import { fileNameOf } from "../../../src/panels/share/save.ts";

test.each([
  ["鹤壁市 · 2023", "鹤壁市-2023.svg"],
  ["../../etc/passwd", "etc-passwd.svg"],
  ["CON: a|b?", "CON-a-b.svg"],
  ["“”", "zhengtu.svg"],
])("%s is saved as %s", (title, name) => {
  expect(fileNameOf(title, "svg")).toBe(name);
});

test("every title gives a name that any system takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
      const name = fileNameOf(title, "png");
      expect(name).toMatch(/^[\p{L}\p{N}-]+\.png$/u);
      expect([...name].length).toBeLessThanOrEqual(64);
    }),
  );
});
