import { describe, expect, it } from "vitest";
import { prepareData } from "../../src/data/explorer-data.ts";
import { filterData } from "../../src/view/filter.ts";
import { DEFAULT_VIEW, type ViewSpec } from "../../src/view/view-spec.ts";
import { nextNeighbour } from "../../src/view/walk.ts";
import { smallGraph } from "../fixtures/small-graph.ts";

const data = prepareData(smallGraph());
const shown = (part: Partial<ViewSpec>) => [...filterData(data, { ...DEFAULT_VIEW, ...part }).nodes].sort();

describe("filters", () => {
  it("leave figures and sources out at first, and bring those of the selected node", () => {
    expect(shown({})).toEqual(["bu", "gm", "jn", "jy", "kt", "ln", "sd"]);
    expect(shown({ selection: { kind: "node", key: "bu" } })).toContain("f1");
    expect(shown({ selection: { kind: "node", key: "bu" } })).toContain("s1");
  });

  it("by region keep what belongs to it or to a region below it, people and programmes through their bodies", () => {
    expect(shown({ regions: ["jn"] })).toEqual(["bu", "gm", "jn", "jy", "kt"]);
    expect(shown({ regions: ["sd"] })).toEqual(["bu", "gm", "jn", "jy", "kt", "sd"]);
    expect(shown({ regions: ["ln"] })).toEqual(["ln"]);
  });

  it("by source, year and text", () => {
    expect(shown({ sources: ["a.md"] })).toEqual(["bu", "gm", "jy", "kt"]);
    expect(shown({ sources: ["b.md"] })).toEqual([]);
    expect(shown({ years: ["2022"], types: ["Figure", "Agency"] })).toEqual(["f1"]);
    expect(shown({ text: "教体局" })).toEqual(["bu"]);
  });

  it("count each type whether it is ticked or not, and drop relations whose kind is off", () => {
    const filtered = filterData(data, { ...DEFAULT_VIEW, relations: ["RUNS"] });
    expect(filtered.types.Figure).toBe(1);
    expect([...filtered.edges]).toEqual(["bu-RUNS-kt"]);
    expect(filtered.relations.HOLDS_POST).toBe(1);
  });

  it("show the nodes of an answer alone, or bring its marked ones along whatever their type", () => {
    expect(shown({ only: ["bu", "gm", "f1", "gone"] })).toEqual(["bu", "gm"]);
    expect(shown({ only: ["bu", "f1"], types: ["Agency", "Figure"] })).toEqual(["bu", "f1"]);
    expect(shown({ marked: ["f1", "gone"] })).toEqual([...shown({}), "f1"].sort());
  });

  it("survive a selection that the graph does not hold", () => {
    expect(shown({ selection: { kind: "node", key: "gone" } })).toEqual(shown({}));
    expect(shown({ selection: { kind: "relation", key: "gone" } })).toEqual(shown({}));
  });
});

describe("arrow keys", () => {
  it("go round all neighbours and come back to the first", () => {
    const view: ViewSpec = { ...DEFAULT_VIEW, selection: { kind: "node", key: "bu" } };
    const filtered = filterData(data, view);
    const first = nextNeighbour(data, filtered, view, null, 1);
    const seen = [first];
    let at = nextNeighbour(data, filtered, view, first, 1);
    for (; at !== first && seen.length < 20; at = nextNeighbour(data, filtered, view, at, 1)) seen.push(at);
    expect([...seen].sort()).toEqual(["f1", "gm", "jy", "kt", "s1"]);
    expect(nextNeighbour(data, filtered, view, first, -1)).toBe(seen.at(-1));
  });
});
