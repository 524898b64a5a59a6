import { expect, test } from "vitest";
import {
  codesOf,
  compileWords,
  LENGTH_BITS,
  LENGTH_MASK,
} from "../../../graph-build/extract/tagger/words.ts";

const finder = compileWords(
  new Map([
    ["局", 1],
    ["教育局", 2],
    ["教育", 3],
  ]),
);

test("the longest word at a place is found with its class", () => {
  const found = finder.findAt(codesOf("市教育局长"), 1, 5);
  expect([found >> LENGTH_BITS, found & LENGTH_MASK]).toEqual([2, 3]);
});

test("a word does not run over the end given", () => {
  const found = finder.findAt(codesOf("市教育局长"), 1, 3);
  expect([found >> LENGTH_BITS, found & LENGTH_MASK]).toEqual([3, 2]);
  expect(finder.findAt(codesOf("市教育局长"), 0, 5)).toBe(0);
});
