import fc from "fast-check";
import { GraphBuilder } from "../../../../cypher/engine/graph/builder.ts";
import type { PropertyGraph } from "../../../../cypher/engine/graph/graph.ts";
import type { Condition, EdgeTerm, LabelTest, NodeTerm, PatternTerm, SmallGraph } from "./reference.ts";

/** Small graphs with loops, parallel edges and nodes of no, one or two labels. */
export const smallGraph: fc.Arbitrary<SmallGraph> = fc
  .record({
    nodes: fc.array(fc.record({ labels: fc.subarray(["A", "B"]), n: fc.nat(2) }), {
      minLength: 1,
      maxLength: 5,
    }),
    edges: fc.array(
      fc.record({ type: fc.constantFrom("R", "S"), start: fc.nat(), end: fc.nat(), w: fc.nat(1) }),
      { maxLength: 8 },
    ),
  })
  .map(({ nodes, edges }) => ({
    nodes,
    edges: edges.map((edge) => ({
      ...edge,
      start: edge.start % nodes.length,
      end: edge.end % nodes.length,
    })),
  }));

export function built({ nodes, edges }: SmallGraph): PropertyGraph {
  const builder = new GraphBuilder();
  for (const { labels, n } of nodes) builder.addNode(labels, { n });
  for (const { type, start, end, w } of edges) builder.addRelationship(type, start, end, { w });
  return builder.build();
}

const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 1 });
const nodeTerm: fc.Arbitrary<NodeTerm> = fc.record({
  name: fc.option(fc.constantFrom("a", "b", "c"), { freq: 3 }),
  label: rarely(fc.constantFrom<LabelTest>("A", "B", "A|B", "!A", "A&B")),
  n: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(2) }),
});
const span = fc
  .tuple(fc.nat(2), fc.nat(2))
  .map(([min, more]) => ({ min, max: Math.max(min + more, 1), quantifier: false }));
const edgeTerm: fc.Arbitrary<EdgeTerm> = fc.record({
  name: fc.option(fc.constant("r")),
  direction: fc.constantFrom("out", "in", "both"),
  types: fc.constantFrom([], ["R"], ["S"], ["R", "S"]),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: span }),
  w: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(1) }),
});
const pathTerm = fc.array(fc.tuple(edgeTerm, nodeTerm), { maxLength: 3 }).chain((tail) =>
  nodeTerm.map((head) => ({
    nodes: [head, ...tail.map(([, node]) => node)],
    edges: tail.map(([edge]) => edge),
  })),
);

/** One or two paths that share names, with conditions on the nodes that have one. */
export const patternTerm: fc.Arbitrary<PatternTerm> = fc
  .tuple(
    fc.array(pathTerm, { minLength: 1, maxLength: 2 }),
    fc.boolean(),
    fc.array(fc.tuple(fc.constantFrom("equal", "less", "constant"), fc.nat(), fc.nat()), { maxLength: 2 }),
  )
  .map(([paths, quantifier, conditions]) => {
    let edges = 0;
    const named = paths.map((path) => ({
      ...path,
      edges: path.edges.map((edge) => ({
        ...edge,
        name: edge.name && `r${edges++}`,
        // One pattern may not have both `*1..2` and `{1,2}`.
        length: edge.length && { ...edge.length, quantifier },
      })),
    }));
    const names = [...new Set(named.flatMap((path) => path.nodes.flatMap((node) => node.name ?? [])))];
    const where =
      names.length === 0 ? [] : conditions.map(([kind, left, right]) => condition(kind, names, left, right));
    return { paths: named, where };
  });

function condition(kind: string, names: readonly string[], left: number, right: number): Condition {
  const first = names[left % names.length];
  if (kind === "constant") return { kind, left: first, value: right % 2 };
  return { kind: kind as "equal" | "less", left: first, right: names[right % names.length] };
}
