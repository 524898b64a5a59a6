import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NODE_TYPES, RELATION_TYPES } from "../../graph-build/model/types.ts";
import { decodeView, encodeView } from "../../src/view/codec.ts";
import { DEFAULT_VIEW, LANGUAGES, normalise, TABS, THEMES, type ViewSpec } from "../../src/view/view-spec.ts";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const number = fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((n) => n + 0);
const view: fc.Arbitrary<ViewSpec> = fc
  .record({
    graph: fc.option(text),
    tab: fc.constantFrom(...TABS),
    selection: fc.option(
      fc.record({ kind: fc.constantFrom("node" as const, "relation" as const), key: text }),
    ),
    reader: fc.option(fc.record({ source: text, start: fc.nat(), end: fc.nat() })),
    types: fc.subarray([...NODE_TYPES]),
    relations: fc.subarray([...RELATION_TYPES]),
    regions: fc.array(text, { maxLength: 4 }),
    sources: fc.array(text, { maxLength: 4 }),
    years: fc.array(text, { maxLength: 4 }),
    text: fc.string({ unit: "grapheme" }),
    only: fc.array(text, { maxLength: 4 }),
    marked: fc.array(text, { maxLength: 4 }),
    query: fc.option(
      fc.record({
        text: fc.string({ unit: "grapheme" }),
        parameters: fc.dictionary(text, fc.string({ unit: "grapheme" }), { maxKeys: 3 }),
      }),
    ),
    camera: fc.option(
      fc.record({ x: number, y: number, ratio: fc.double({ min: 1e-4, max: 10, noNaN: true }) }),
    ),
    language: fc.option(fc.constantFrom(...LANGUAGES)),
    theme: fc.option(fc.constantFrom(...THEMES)),
  })
  .map(normalise);

describe("the address of a view", () => {
  it("opens the very view that it was made from", () => {
    fc.assert(
      fc.property(view, (v) => {
        expect(decodeView(`#${encodeView(v)}`)).toEqual(v);
      }),
      { numRuns: 500 },
    );
  });

  it("passes through URL unchanged", () => {
    fc.assert(
      fc.property(view, (v) => {
        const url = new URL("https://example.org/");
        url.hash = encodeView(v);
        expect(decodeView(new URL(url.href).hash)).toEqual(v);
      }),
    );
  });

  it("is empty for the first screen and short for a selection", () => {
    expect(encodeView(DEFAULT_VIEW)).toBe("");
    expect(encodeView({ ...DEFAULT_VIEW, selection: { kind: "node", key: "abc" } })).toBe("n=abc");
    expect(encodeView({ ...DEFAULT_VIEW, text: "济阳" })).toBe("f=济阳");
  });

  it("ignores what it does not know and what is broken", () => {
    expect(decodeView("#n=abc&new=1&zz&c=1,2&q=x&t=map&%")).toEqual({
      ...DEFAULT_VIEW,
      selection: { kind: "node", key: "abc" },
    });
    expect(decodeView("#f=%E4%B")).toEqual({ ...DEFAULT_VIEW, text: "%E4%B" });
    fc.assert(fc.property(fc.string(), (s) => decodeView(s) !== null));
  });
});
