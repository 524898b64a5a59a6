import { describe, expect, it } from "vitest";
import type { Graph } from "../../graph-build/model/index.ts";
import { graphJson } from "../../graph-build/store/json.ts";
import { graphOf } from "../layout/graph-of.ts";

const text = (graph: Graph) => [...graphJson(graph)].join("");

describe("graphJson", () => {
  const graph = graphOf([
    { key: "市教育局", type: "Agency", source: "a.md", to: [["LOCATED_IN", "北区"]] },
    { key: "北区", type: "Region", source: "a.md" },
  ]);

  it("says all that the graph holds", () => {
    expect(JSON.parse(text(graph))).toEqual(graph);
  });

  it("writes one node and one edge a line", () => {
    const lines = text(graph).split("\n");
    const keys = [...graph.nodes, ...graph.edges].map((x) => `{"key":${JSON.stringify(x.key)}`);
    for (const key of keys) expect(lines.filter((l) => l.startsWith(key))).toHaveLength(1);
  });

  it("writes keys in one order, however an object was made, and leaves out what is absent", () => {
    const turned = structuredClone(graph);
    for (const n of turned.nodes)
      n.attributes = Object.fromEntries(
        Object.entries({ ...n.attributes, subtype: undefined }).reverse(),
      ) as typeof n.attributes;
    expect(text(turned)).toBe(text(graph));
  });

  it("writes an empty graph", () => {
    const empty = { ...graph, nodes: [], edges: [] };
    expect(JSON.parse(text(empty))).toEqual(empty);
  });
});
