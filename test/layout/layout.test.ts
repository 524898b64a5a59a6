import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweennessOf } from "../../graph-build/layout/centrality.ts";
import { layout } from "../../graph-build/layout/layout.ts";
import { networkOf } from "../../graph-build/layout/network.ts";
import { drawnRadius, type Graph } from "../../graph-build/model/index.ts";
import { graphOf } from "./graph-of.ts";

/** Two towns with their bodies, people and programmes, figures of both, and a person of whom nothing else is known. */
const TOWNS = graphOf(
  ["北区", "南区"].flatMap((town, i) => [
    { key: town, type: "Region", source: `${i}.md` },
    ...["教育局", "医院", "交通局"].flatMap((body) => [
      { key: town + body, type: "Agency" as const, source: `${i}.md`, to: [["LOCATED_IN", town] as const] },
      {
        key: `${town}${body}长`,
        type: "Person" as const,
        source: `${i}.md`,
        to: [["HOLDS_POST", town + body] as const],
      },
      ...[1, 2, 3].map((n) => ({
        key: `${town}${body}${n}`,
        type: "Figure" as const,
        source: `${i}.md`,
        to: [["ABOUT", town + body] as const],
      })),
    ]),
    { key: `${town}路人`, type: "Person", source: `${i}.md` },
  ]),
);

const at = (graph: Graph, key: string) => {
  const { x = Number.NaN, y = Number.NaN } = graph.nodes.find((n) => n.key === key)?.attributes ?? {};
  return { x, y };
};
const apart = (graph: Graph, a: string, b: string) =>
  Math.hypot(at(graph, a).x - at(graph, b).x, at(graph, a).y - at(graph, b).y);

describe("layout", () => {
  const placed = layout(TOWNS, 1);

  it("gives the same numbers for the same seed, whatever the order of nodes and edges, and others for another", () => {
    const turned = { ...TOWNS, nodes: [...TOWNS.nodes].reverse(), edges: [...TOWNS.edges].reverse() };
    const byKey = (g: Graph) => new Map(g.nodes.map((n) => [n.key, n.attributes]));
    expect(byKey(layout(turned, 1))).toEqual(byKey(placed));
    expect(byKey(layout(TOWNS, 2))).not.toEqual(byKey(placed));
  });

  it("lets no two nodes overlap at the size at which they are drawn", () => {
    expectNoOverlap(placed);
  });

  it("keeps a town together and figures beside their subject", () => {
    for (const body of ["教育局", "医院", "交通局"]) {
      expect(apart(placed, `北区${body}`, "北区")).toBeLessThan(apart(placed, `北区${body}`, "南区"));
      for (const n of [1, 2, 3])
        expect(apart(placed, `北区${body}${n}`, `北区${body}`)).toBeLessThan(
          apart(placed, `北区${body}${n}`, "南区"),
        );
    }
  });

  it("keeps a thing without relations near the place of its source", () => {
    expect(apart(placed, "北区路人", "北区")).toBeLessThan(apart(placed, "北区路人", "南区"));
  });

  it("finds the towns as communities, which figures and sources share", () => {
    const of = (key: string) => placed.nodes.find((n) => n.key === key)?.attributes.community;
    expect(of("北区")).not.toBe(of("南区"));
    for (const key of ["北区医院", "北区医院长", "北区医院2", "0.md"]) expect(of(key)).toBe(of("北区"));
  });

  it("counts a named thing's named neighbours as its degree, not its figures and sources", () => {
    const degree = (key: string) => placed.nodes.find((n) => n.key === key)?.attributes.degree;
    expect(degree("北区")).toBe(3);
    expect(degree("北区医院")).toBe(2);
    expect(degree("北区路人")).toBe(0);
    expect(degree("北区医院1")).toBe(1);
  });

  it("places any graph: numbers are finite and nothing overlaps", () => {
    const edges = fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.constantFrom("RUNS", "PART_OF", "ABOUT")), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.nat(15), edges, fc.nat(), (count, pairs, seed) => {
        const types = ["Agency", "Region", "Figure", "Person", "Programme"] as const;
        const graph = layout(
          graphOf(
            Array.from({ length: count }, (_, i) => ({
              key: `n${i}`,
              type: types[i % types.length],
              source: "a.md",
              to: pairs
                .filter(([a, b]) => a === i && b < count && b !== i)
                .map(([, b, t]) => [t, `n${b}`] as const),
            })),
          ),
          seed,
        );
        for (const n of graph.nodes) {
          expect(Number.isFinite(n.attributes.x)).toBe(true);
          expect(Number.isFinite(n.attributes.y)).toBe(true);
        }
        expectNoOverlap(graph);
      }),
      { numRuns: 60 },
    );
  });
});

describe("betweennessOf", () => {
  it("is the share of the shortest paths that lead through a node", () => {
    const chain = networkOf(
      graphOf([
        { key: "a", type: "Agency", source: "a.md" },
        { key: "b", type: "Agency", source: "a.md", to: [["PART_OF", "a"]] },
        { key: "c", type: "Agency", source: "a.md", to: [["PART_OF", "b"]] },
        { key: "d", type: "Agency", source: "a.md", to: [["PART_OF", "c"]] },
      ]),
    );
    const of = betweennessOf(chain, 1);
    expect(of.get("a")).toBe(0);
    expect(of.get("b")).toBeCloseTo(2 / 3);
  });
});

function expectNoOverlap(graph: Graph): void {
  const circles = graph.nodes.map(({ attributes: a }) => ({
    x: a.x ?? 0,
    y: a.y ?? 0,
    r: drawnRadius(a.entityType, a.degree ?? 0),
  }));
  circles.forEach((a, i) => {
    for (const b of circles.slice(0, i)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
  });
}
