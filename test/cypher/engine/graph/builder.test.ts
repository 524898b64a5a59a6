import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GraphBuilder } from "../../../../cypher/engine/graph/builder.ts";
import { pack } from "../../../../cypher/engine/graph/pack.ts";
import { Float, type Value } from "../../../../cypher/engine/values/value.ts";

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }),
  fc.double().map((number) => new Float(number)),
  fc.string(),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 3 }),
);
/** Columns of one kind and of mixed kinds, full and sparse. */
const columnOf = (values: fc.Arbitrary<Value>) =>
  fc.array(fc.option(values, { freq: 3 }), { minLength: 1, maxLength: 40 });
const column = fc.oneof(
  columnOf(value),
  columnOf(fc.integer()),
  columnOf(fc.string()),
  columnOf(fc.double().map((number) => new Float(number))),
);

describe("GraphBuilder", () => {
  test("every property is read back as it was given, absent ones as null", () => {
    fc.assert(
      fc.property(column, (values) => {
        const builder = new GraphBuilder();
        for (const one of values) builder.addNode([], { k: one });
        const graph = builder.build();
        expect(values.map((_, node) => graph.nodeProperty(node, "k"))).toEqual(values);
        const read = graph.nodeReader("k");
        expect(values.map((_, node) => read(node))).toEqual(values);
        expect(values.map((_, node) => graph.nodeKeys(node))).toEqual(
          values.map((one) => (one === null ? [] : ["k"])),
        );
      }),
    );
  });

  test("a sparse column and one that nobody has", () => {
    const builder = new GraphBuilder();
    for (let i = 0; i < 100; i++) builder.addNode(["A"], i === 70 ? { rare: "x" } : {});
    const graph = builder.build();
    expect(graph.nodeProperty(70, "rare")).toBe("x");
    expect(graph.nodeProperty(71, "rare")).toBeNull();
    expect(graph.nodeProperty(70, "nothing")).toBeNull();
    expect(graph.relationshipCount).toBe(0);
  });

  test("labels, types, ends and the order of keys stay", () => {
    const builder = new GraphBuilder();
    const a = builder.addNode(["A", "B"], { y: 1, x: 2 });
    const b = builder.addNode([], {});
    const r = builder.addRelationship("T", a, b, { since: 2020 });
    const graph = builder.build();
    expect([graph.nodeLabels(a), graph.nodeLabels(b), graph.nodeKeys(a)]).toEqual([
      ["A", "B"],
      [],
      ["y", "x"],
    ]);
    expect([graph.nodeHasLabel(a, "B"), graph.nodeHasLabel(b, "B")]).toEqual([true, false]);
    expect([graph.relationshipType(r), graph.relationshipStart(r), graph.relationshipEnd(r)]).toEqual([
      "T",
      a,
      b,
    ]);
    expect([graph.relationshipKeys(r), graph.relationshipProperty(r, "since")]).toEqual([["since"], 2020]);
  });

  test("a number that is not whole, or too large for an INTEGER, becomes a FLOAT", () => {
    const builder = new GraphBuilder();
    builder.addNode([], { half: 0.5, huge: 1e300, one: 1 });
    const graph = builder.build();
    expect(graph.nodeProperty(0, "half")).toEqual(new Float(0.5));
    expect(graph.nodeProperty(0, "huge")).toEqual(new Float(1e300));
    expect(graph.nodeProperty(0, "one")).toBe(1);
  });

  test("a relationship to a node that is not there is refused", () => {
    const builder = new GraphBuilder();
    builder.addNode([], {});
    expect(() => builder.addRelationship("T", 0, 1, {})).toThrow(RangeError);
    expect(() => builder.addRelationship("T", -1, 0, {})).toThrow(RangeError);
  });
});

describe("the packed graph", () => {
  const edges = fc.array(
    fc.record({ start: fc.nat(7), end: fc.nat(7), type: fc.constantFrom("R", "S", "T") }),
    { maxLength: 60 },
  );

  test("adjacency holds each relationship once on either side, by type and far end", () => {
    fc.assert(
      fc.property(edges, (list) => {
        const builder = new GraphBuilder();
        for (let i = 0; i < 8; i++) builder.addNode([], {});
        for (const { type, start, end } of list) builder.addRelationship(type, start, end, {});
        const graph = pack(builder.build());
        for (const side of ["out", "in"] as const) {
          for (const type of [null, ...graph.typeNames.keys()]) {
            const segment = graph.segment(side, type);
            for (let node = 0; node < 8; node++) {
              const got = [...segment.relationships.slice(segment.starts[node], segment.ends[node])];
              const near = side === "out" ? "start" : "end";
              const far = side === "out" ? "end" : "start";
              const want = [...list.keys()].filter(
                (id) => list[id][near] === node && (type === null || list[id].type === graph.typeNames[type]),
              );
              expect(got.toSorted((a, b) => a - b)).toEqual(want);
              const ends = got.map((id) => list[id][far]);
              if (type !== null) expect(ends).toEqual(ends.toSorted((a, b) => a - b));
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test("the index of a property finds what is equal: 1 and 1.0, not '1', not NaN", () => {
    const builder = new GraphBuilder();
    const values: Value[] = [1, new Float(1), "1", new Float(Number.NaN), true, 2, null];
    for (const one of values) builder.addNode(["A"], { k: one });
    builder.addNode(["B"], { k: 1 });
    const graph = pack(builder.build());
    const index = graph.valueIndex("A", "k")!;
    expect([...index.find(1)!]).toEqual([0, 1]);
    expect([...index.find(new Float(1))!]).toEqual([0, 1]);
    expect([...index.find("1")!]).toEqual([2]);
    expect([...index.find(null)!]).toEqual([]);
    expect(index.find(true)).toBeUndefined();
    expect(index.find(new Float(Number.NaN))).toBeUndefined();
    expect([...graph.valueIndex(null, "k")!.find(1)!]).toEqual([0, 1, 7]);
    expect(graph.valueIndex("A", "nothing")).toBeUndefined();
    expect([...graph.nodesWith("B")]).toEqual([7]);
  });

  test("a graph of another make is copied with its numbers", () => {
    const builder = new GraphBuilder();
    builder.addNode(["A"], { n: 1 });
    builder.addNode([], {});
    builder.addRelationship("T", 1, 0, { w: new Float(0.5) });
    const one = builder.build();
    const foreign = {
      nodeCount: one.nodeCount,
      relationshipCount: one.relationshipCount,
      nodeLabels: (node: number) => one.nodeLabels(node),
      nodeHasLabel: (node: number, label: string) => one.nodeHasLabel(node, label),
      nodeProperty: (node: number, key: string) => one.nodeProperty(node, key),
      nodeReader: (key: string) => one.nodeReader(key),
      nodeKeys: (node: number) => one.nodeKeys(node),
      relationshipType: (id: number) => one.relationshipType(id),
      relationshipStart: (id: number) => one.relationshipStart(id),
      relationshipEnd: (id: number) => one.relationshipEnd(id),
      relationshipProperty: (id: number, key: string) => one.relationshipProperty(id, key),
      relationshipReader: (key: string) => one.relationshipReader(key),
      relationshipKeys: (id: number) => one.relationshipKeys(id),
    };
    const copy = pack(foreign);
    expect(pack(one)).toBe(one);
    expect([copy.nodeLabels(0), copy.nodeProperty(0, "n"), copy.relationshipType(0)]).toEqual([
      ["A"],
      1,
      "T",
    ]);
    expect([copy.relationshipStart(0), copy.relationshipProperty(0, "w")]).toEqual([1, new Float(0.5)]);
  });
});
