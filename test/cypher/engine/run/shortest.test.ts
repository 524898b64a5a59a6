import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Engine } from "../../../../cypher/engine/engine.ts";
import type { PathValue, Value } from "../../../../cypher/engine/values/value.ts";
import { built, smallGraph } from "../plan/arbitrary.ts";
import { type EdgeTerm, matches, type SmallGraph } from "../plan/reference.ts";

const RUNS = { numRuns: 60 };
const LONGEST = 4;
const edge: fc.Arbitrary<EdgeTerm> = fc.record({
  name: fc.constant("r"),
  direction: fc.constantFrom("out", "in", "both"),
  types: fc.constantFrom([], ["R"], ["R", "S"]),
  length: fc.constant({ min: 1, max: LONGEST, quantifier: true }),
  w: fc.constant(null),
});

interface Walk {
  ends: string;
  ids: number[];
}

/** Every walk between two nodes, by its ends. */
function walks(graph: SmallGraph, term: EdgeTerm): Map<string, Walk[]> {
  const node = (name: string) => ({ name, label: null, n: null });
  const found = matches(graph, { paths: [{ nodes: [node("a"), node("b")], edges: [term] }], where: [] });
  const groups = new Map<string, Walk[]>();
  for (const { a, b, r } of found) {
    const ends = `${a} ${b}`;
    groups.set(ends, [...(groups.get(ends) ?? []), { ends, ids: r as number[] }]);
  }
  return groups;
}

function arrow({ direction, types }: EdgeTerm, span: string): string {
  const type = types.length > 0 ? `:${types.join("|")}` : "";
  const star = span.startsWith("*") ? span : "";
  const quantifier = star === "" ? span : "";
  return `${direction === "in" ? "<-" : "-"}[r${type}${star}]${direction === "out" ? "->" : "-"}${quantifier}`;
}

const idsOf = (value: Value): number[] => (value as PathValue).relationships.map((one) => one.id);
const endsOf = (value: Value): string => {
  const { nodes } = value as PathValue;
  return `${nodes[0].id} ${nodes[nodes.length - 1].id}`;
};
const text = (walk: Walk): string => `${walk.ends}: ${walk.ids.join(",")}`;
const got = (rows: Value[][]): Walk[] => rows.map(([path]) => ({ ends: endsOf(path), ids: idsOf(path) }));
const lengths = (list: readonly Walk[]): number[] =>
  list.map((walk) => walk.ids.length).sort((x, y) => x - y);

describe("shortest paths", () => {
  test("ALL SHORTEST: every path of the least length between each two nodes", () => {
    fc.assert(
      fc.property(smallGraph, edge, (graph, term) => {
        const { rows } = new Engine(built(graph)).run(
          `MATCH p = ALL SHORTEST (a)${arrow(term, `{1,${LONGEST}}`)}(b) RETURN p`,
        );
        const want = [...walks(graph, term).values()].flatMap((group) => {
          const least = Math.min(...lengths(group));
          return group.filter((walk) => walk.ids.length === least);
        });
        expect(got(rows).map(text).sort()).toEqual(want.map(text).sort());
      }),
      RUNS,
    );
  });

  test("SHORTEST k, ANY k and SHORTEST k GROUPS: as many as there are, the shortest ones, each a walk", () => {
    fc.assert(
      fc.property(smallGraph, edge, fc.integer({ min: 1, max: 3 }), (graph, term, k) => {
        const engine = new Engine(built(graph));
        const all = walks(graph, term);
        for (const selector of [`SHORTEST ${k}`, `ANY ${k}`, `SHORTEST ${k} GROUPS`]) {
          const { rows } = engine.run(
            `MATCH p = ${selector} (a)${arrow(term, `{1,${LONGEST}}`)}(b) RETURN p`,
          );
          const found = got(rows);
          const known = new Set([...all.values()].flat().map(text));
          expect(found.every((walk) => known.has(text(walk)))).toBe(true);
          expect(new Set(found.map(text)).size).toBe(found.length);
          for (const [ends, group] of all) {
            const steps = lengths(group);
            const longest = [...new Set(steps)][Math.min(k, new Set(steps).size) - 1];
            const want = selector.endsWith("GROUPS")
              ? steps.filter((one) => one <= longest)
              : steps.slice(0, k);
            expect(lengths(found.filter((walk) => walk.ends === ends))).toEqual(want);
          }
        }
      }),
      RUNS,
    );
  });

  test("shortestPath() and allShortestPaths() between two nodes, with a bound and with a condition on the path", () => {
    fc.assert(
      fc.property(smallGraph, edge, fc.integer({ min: 1, max: 4 }), (graph, term, most) => {
        const engine = new Engine(built(graph));
        for (const condition of ["", "AND all(x IN relationships(p) WHERE x.w = 0)"]) {
          const ends = `MATCH (a), (b) WHERE a <> b MATCH p =`;
          const where = `WHERE length(p) > 0 ${condition}`;
          const walk = `((a)${arrow(term, `*..${most}`)}(b))`;
          const one = engine.run(`${ends} shortestPath${walk} ${condition ? where : ""} RETURN p`).rows;
          const every = engine.run(`${ends} allShortestPaths${walk} ${condition ? where : ""} RETURN p`).rows;
          const want = [...walks(graph, term)].flatMap(([pair, group]) => {
            const [from, to] = pair.split(" ");
            const fit = group.filter(
              (one) =>
                one.ids.length <= most && (!condition || one.ids.every((id) => graph.edges[id].w === 0)),
            );
            const least = Math.min(...lengths(fit));
            return from === to ? [] : fit.filter((one) => one.ids.length === least);
          });
          expect(got(every).map(text).sort()).toEqual(want.map(text).sort());
          const pairs = new Set(want.map((one) => one.ends));
          expect(
            got(one)
              .map((found) => found.ends)
              .sort(),
          ).toEqual([...pairs].sort());
          expect(got(one).every((found) => want.some((other) => text(other) === text(found)))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("one node as both ends is an error by the old rules alone", () => {
    const engine = new Engine(built({ nodes: [{ labels: [], n: 0 }], edges: [] }));
    expect(() => engine.run("MATCH (a) MATCH p = shortestPath((a)-[*]->(a)) RETURN p")).toThrow(/same/);
    expect(() => engine.run("MATCH (a) MATCH p = shortestPath((a)-[*0..]->(a)) RETURN p")).toThrow(/same/);
    expect(engine.run("MATCH p = SHORTEST 1 (a)-->*(a) RETURN length(p)").rows).toEqual([[0]]);
  });
});

describe("quantified path patterns", () => {
  const link = fc.record({
    direction: fc.constantFrom("out", "in"),
    type: fc.constantFrom("", ":R", ":S"),
    label: fc.constantFrom("", ":A", ":B"),
  });

  test("a pattern {k} has as many matches as the same pattern written k times", () => {
    fc.assert(
      fc.property(
        smallGraph,
        fc.array(link, { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 3 }),
        (graph, links, k) => {
          const engine = new Engine(built(graph));
          const chain = (round: string) =>
            links
              .map(({ direction, type, label }, i) => {
                const step = direction === "out" ? `-[${type}]->` : `<-[${type}]-`;
                const last = i === links.length - 1;
                return `${step}(${last ? "" : `m${round}${i}${label}`})`;
              })
              .join("");
          const unrolled = `MATCH (s)${Array.from({ length: k }, (_, round) => chain(`${round}_`)).join("")} RETURN count(*)`;
          const quantified = `MATCH (s) ((x)${chain("")}){${k}} (t) RETURN count(*)`;
          expect(engine.run(quantified).rows).toEqual(engine.run(unrolled).rows);
        },
      ),
      RUNS,
    );
  });

  test("variables inside are lists outside, in the order of the path, whichever end the search begins at", () => {
    const nodes = [0, 1, 2, 3].map((n) => ({ labels: n === 3 ? ["A"] : [], n }));
    const edges = [0, 1, 2].map((start) => ({ type: "R", start, end: start + 1, w: start }));
    const engine = new Engine(built({ nodes, edges }));
    const { rows } = engine.run(
      "MATCH (s {n: 0}) ((x)-[r:R]->(y) WHERE x.n < y.n)+ (t:A) RETURN [i IN x | i.n], [i IN r | i.w], [i IN y | i.n]",
    );
    expect(rows).toEqual([
      [
        [0, 1, 2],
        [0, 1, 2],
        [1, 2, 3],
      ],
    ]);
    const back = engine.run(
      "MATCH (t:A) MATCH (s) ((x)-[r:R]->(y))* (t) RETURN s.n, [i IN x | i.n] ORDER BY s.n",
    );
    expect(back.rows).toEqual([
      [0, [0, 1, 2]],
      [1, [1, 2]],
      [2, [2]],
      [3, []],
    ]);
    const path = engine.run(
      "MATCH p = (s {n: 0}) ((x)-[:R]->(y)-[:R]->(z)){1} (t) RETURN [i IN nodes(p) | i.n], y[0].n",
    );
    expect(path.rows).toEqual([[[0, 1, 2], 1]]);
  });
});
