import { expect, test } from "vitest";
import { readAssets } from "../../graph-build/cli/assets.ts";
import { isClassOfBodies } from "../../graph-build/extract/classes.ts";
import { partJoinedPeople } from "../../graph-build/extract/joined-people.ts";
import { loadLexicon } from "../../graph-build/lexicon/load.ts";
import type { Mention } from "../../graph-build/model/index.ts";

const lexicon = loadLexicon(readAssets());

const mention = (
  type: Mention["type"],
  surface: string,
  start = 0,
  more: Partial<Mention> = {},
): Mention => ({
  type,
  surface,
  start,
  end: start + surface.length,
  sentence: 0,
  rule: "test",
  confidence: 1,
  ...more,
});

test.each(["普通高中学校", "城市学校", "义务教育办学集团", "这些集团", "民办幼儿园"])(
  "%s is a class of bodies",
  (s) => {
    expect(isClassOfBodies(mention("Agency", s), lexicon)).toBe(true);
  },
);

test.each(["石桥中学", "区教育局", "县委", "第三小学", "学校", "远山集团"])("%s may be a body", (s) => {
  expect(isClassOfBodies(mention("Agency", s), lexicon)).toBe(false);
});

test("a quoted name is never taken for a class", () => {
  expect(isClassOfBodies(mention("Agency", "优质学校", 0, { quoted: true }), lexicon)).toBe(false);
});

test("a joining word between two people belongs to neither", () => {
  const parted = partJoinedPeople([mention("Person", "钱进和"), mention("Person", "孙远帆", 3)]);
  expect(parted.map((m) => m.surface)).toEqual(["钱进", "孙远帆"]);
  expect(parted[0].end).toBe(2);
});

test("a name that ends in 和 and is followed by no name stays whole", () => {
  const people = [mention("Person", "钱进和"), mention("Person", "孙远帆", 4)];
  expect(partJoinedPeople(people)).toEqual(people);
});
