import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Engine } from "../../../../cypher/engine/engine.ts";
import { NodeValue, RelationshipValue, type Value } from "../../../../cypher/engine/values/value.ts";
import { built, patternTerm, smallGraph } from "./arbitrary.ts";
import { type Binding, matches, type PatternTerm, written } from "./reference.ts";

const RUNS = { numRuns: 80 };

/** A value as a number or a list of numbers, as the reference writes it. */
function plain(value: Value): unknown {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.id;
  return Array.isArray(value) ? value.map(plain) : value;
}

function namesOf({ paths }: PatternTerm): string[] {
  const all = paths.flatMap((path) => [...path.nodes, ...path.edges].flatMap((term) => term.name ?? []));
  return [...new Set(all)].sort();
}

const rowsOf = (bindings: readonly Binding[], names: readonly string[]) =>
  bindings.map((binding) => JSON.stringify(names.map((name) => binding[name]))).sort();
const gotRows = (rows: readonly Value[][]) => rows.map((row) => JSON.stringify(row.map(plain))).sort();

describe("planned search gives what the plain search gives", () => {
  test("all rows", () => {
    fc.assert(
      fc.property(smallGraph, patternTerm, (graph, pattern) => {
        const names = namesOf(pattern);
        const engine = new Engine(built(graph));
        const result = engine.run(`${written(pattern)} RETURN ${names.join(", ") || "1"}`);
        const want = matches(graph, pattern);
        if (names.length === 0) expect(result.rows.length).toBe(want.length);
        else expect(gotRows(result.rows)).toEqual(rowsOf(want, names));
      }),
      RUNS,
    );
  });

  test("counted, where nothing is bound, one by one and in groups", () => {
    fc.assert(
      fc.property(smallGraph, patternTerm, (graph, pattern) => {
        const names = namesOf(pattern);
        const engine = new Engine(built(graph));
        const want = matches(graph, pattern);
        expect(engine.run(`${written(pattern)} RETURN count(*)`).rows).toEqual([[want.length]]);
        for (const name of names) {
          expect(engine.run(`${written(pattern)} RETURN count(${name})`).rows).toEqual([[want.length]]);
          const groups = new Map<string, number>();
          for (const row of rowsOf(want, [name])) groups.set(row, (groups.get(row) ?? 0) + 1);
          const got = engine.run(`${written(pattern)} RETURN ${name}, count(*) AS total`).rows;
          expect(new Map(got.map((row) => [JSON.stringify([plain(row[0])]), row[1]]))).toEqual(groups);
        }
      }),
      RUNS,
    );
  });

  test("each different row once", () => {
    fc.assert(
      fc.property(smallGraph, patternTerm, (graph, pattern) => {
        const engine = new Engine(built(graph));
        const want = matches(graph, pattern);
        for (const name of namesOf(pattern)) {
          const got = engine.run(`${written(pattern)} RETURN DISTINCT ${name}`).rows;
          expect(gotRows(got)).toEqual([...new Set(rowsOf(want, [name]))]);
          const counted = engine.run(`${written(pattern)} RETURN count(DISTINCT ${name})`).rows;
          expect(counted).toEqual([[got.length]]);
        }
      }),
      RUNS,
    );
  });

  test("with some names bound before", () => {
    fc.assert(
      fc.property(smallGraph, patternTerm, (graph, pattern) => {
        const names = namesOf(pattern);
        const before = names.filter((name) => !name.startsWith("r"));
        fc.pre(before.length > 0);
        const engine = new Engine(built(graph));
        const first = before.map((name) => `(${name})`).join(", ");
        const result = engine.run(`MATCH ${first} ${written(pattern)} RETURN ${names.join(", ")}`);
        expect(gotRows(result.rows)).toEqual(rowsOf(matches(graph, pattern), names));
      }),
      RUNS,
    );
  });

  test("with relationships bound before", () => {
    fc.assert(
      fc.property(smallGraph, patternTerm, (graph, pattern) => {
        const names = namesOf(pattern);
        const bound = pattern.paths.flatMap((path) =>
          path.edges.flatMap((edge) => (edge.name && !edge.length?.quantifier ? [edge.name] : [])),
        );
        fc.pre(bound.length > 0);
        const engine = new Engine(built(graph));
        const query = `${written(pattern)} WITH ${bound.join(", ")} ${written(pattern)} RETURN ${names.join(", ")}`;
        const want = matches(graph, pattern);
        const twice = want.flatMap((one) =>
          want.filter((other) => bound.every((name) => same(one[name], other[name]))),
        );
        expect(gotRows(engine.run(query).rows)).toEqual(rowsOf(twice, names));
      }),
      RUNS,
    );
  });

  test("whether there is any, and all of them optionally", () => {
    fc.assert(
      fc.property(smallGraph, patternTerm, (graph, pattern) => {
        const names = namesOf(pattern);
        const engine = new Engine(built(graph));
        const want = matches(graph, pattern);
        const text = written(pattern);
        expect(engine.run(`RETURN EXISTS { ${text} }, COUNT { ${text} }`).rows).toEqual([
          [want.length > 0, want.length],
        ]);
        if (names.length === 0) return;
        const got = engine.run(`OPTIONAL ${text} RETURN ${names.join(", ")}`).rows;
        const nothing = [JSON.stringify(names.map(() => null))];
        expect(gotRows(got)).toEqual(want.length > 0 ? rowsOf(want, names) : nothing);
        const counts = engine.run(`OPTIONAL ${text} RETURN count(${names[0]}), count(*)`).rows;
        expect(counts).toEqual([[want.length, Math.max(want.length, 1)]]);
      }),
      RUNS,
    );
  });
});

function same(a: number | number[], b: number | number[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
