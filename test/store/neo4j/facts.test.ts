import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NODE_PROPERTIES } from "../../../cypher/property-types.ts";
import { type Change, changeOf, type Properties, strip } from "../../../graph-build/store/neo4j/facts.ts";

const OURS = Object.keys(NODE_PROPERTIES);
const said = (places: [source: string, quote: string][], more: Properties = {}): Properties => ({
  id: "n",
  name: "某市教育局",
  quotes: places.map(([, quote]) => quote),
  sources: places.map(([source]) => source),
  articles: places.map(() => 0),
  starts: places.map((_, i) => i),
  ends: places.map((_, i) => i + 3),
  ...more,
});
const apply = (held: Properties, change: Change | null): Properties =>
  Object.fromEntries(Object.entries({ ...held, ...change }).filter(([, v]) => v !== null)) as Properties;

describe("a fact that the build says", () => {
  test("does not change where it is held as it is said", () => {
    expect(changeOf(said([["a.md", "该局"]]), said([["a.md", "该局"]]), new Set(["a.md"]), OURS)).toBeNull();
  });

  test("loses what its own sources no longer say and keeps the evidence of others behind its own", () => {
    const held = said([
      ["a.md", "旧"],
      ["b.md", "乙"],
    ]);
    const now = apply(held, changeOf(said([["a.md", "新"]]), held, new Set(["a.md"]), OURS));
    expect(now).toMatchObject({
      quotes: ["新", "乙"],
      sources: ["a.md", "b.md"],
      starts: [0, 1],
      ends: [3, 4],
    });
  });

  test("keeps of the old aliases those that other sources quote", () => {
    const held = said([["b.md", "市教育局"]], { aliases: ["市教育局", "教育局"] });
    const now = apply(
      held,
      changeOf(said([["a.md", "局"]], { aliases: ["局"] }), held, new Set(["a.md"]), OURS),
    );
    expect(now.aliases).toEqual(["局", "市教育局"]);
  });

  test("loses a property that it has no longer, and never one that is not ours", () => {
    const held = said([["a.md", "该局"]], { subtype: "department", note: "mine" });
    const change = changeOf(said([["a.md", "该局"]]), held, new Set(["a.md"]), OURS);
    expect(change).toEqual({ subtype: null });
  });
});

describe("a fact that the build no longer says", () => {
  test("is nothing without another source", () => {
    expect(strip(said([["a.md", "该局"]]), new Set(["a.md"]))).toBe("nothing");
  });

  test("keeps the evidence of other sources, and not the aliases that only its own had quoted", () => {
    const held = said(
      [
        ["a.md", "甲"],
        ["b.md", "乙"],
      ],
      { aliases: ["甲", "乙", "简称"] },
    );
    expect(apply(held, strip(held, new Set(["a.md"])) as Change)).toMatchObject({
      quotes: ["乙"],
      sources: ["b.md"],
      starts: [1],
      aliases: ["乙", "简称"],
    });
  });

  test("does not change where none of its sources is in the build", () => {
    expect(strip(said([["b.md", "乙"]]), new Set(["a.md"]))).toBeNull();
  });
});

const source = fc.constantFrom("a.md", "b.md", "c.md", "d.md");
const places = fc.array(fc.tuple(source, fc.constantFrom("甲", "乙", "丙")), { minLength: 1, maxLength: 6 });

test("saying a thing twice is saying it once, whatever was held", () => {
  fc.assert(
    fc.property(places, places, (before, now) => {
      const build = new Set(now.map(([s]) => s));
      const held = said(before, { aliases: before.map(([, q]) => q) });
      const once = apply(held, changeOf(said(now), held, build, OURS));
      expect(changeOf(said(now), once, build, OURS)).toBeNull();
      expect(new Set(once.sources as string[])).toEqual(
        new Set([...build, ...before.map(([s]) => s).filter((s) => !build.has(s))]),
      );
    }),
  );
});
