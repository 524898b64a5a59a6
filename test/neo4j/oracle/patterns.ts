import type { Choose } from "./choose.ts";
import { expression, labelTest } from "./expressions.ts";
import { TYPES } from "./graphs.ts";
import type { Scope, Variable } from "./scope.ts";

/** A pattern and the variables that it binds anew. */
interface Made {
  text: string;
  binds: Variable[];
}

/** A path pattern of one to three hops; its ends may be nodes that are in sight. */
export function pattern(choose: Choose, scope: Scope): Made {
  if (choose.oneIn(10)) return shortest(choose, scope);
  const binds: Variable[] = [];
  const hops = choose.number(0, 3);
  const quantified = choose.oneIn(4);
  let text = node(choose, scope, binds);
  for (let i = 0; i < hops; i++)
    text += relationship(choose, scope, binds, quantified) + node(choose, scope, binds);
  if (!choose.oneIn(5)) return { text, binds };
  const name = scope.fresh("p");
  return { text: `${name} = ${text}`, binds: [...binds, { name, kind: "path" }] };
}

function node(choose: Choose, scope: Scope, binds: Variable[]): string {
  const known = [...scope.of("node"), ...binds.filter(({ kind }) => kind === "node").map(({ name }) => name)];
  if (known.length > 0 && choose.oneIn(4)) return `(${choose.of(known)})`;
  const name = choose.oneIn(5) ? "" : scope.fresh("n");
  if (name !== "") binds.push({ name, kind: "node" });
  const label = choose.oneIn(2) ? "" : `:${labelTest(choose)}`;
  const properties = choose.oneIn(6) ? ` {${choose.of(["i: 1", "s: 'a'", "b: true"])}}` : "";
  const where =
    name !== "" && choose.oneIn(8)
      ? ` WHERE ${expression("boolean", choose, scope.only([{ name, kind: "node" }]), 1)}`
      : "";
  return `(${name}${label}${properties}${where})`;
}

/** Of variable lengths a pattern may have the old (`*1..2`) or, `quantified`, the new (`{1,2}`), not both. */
function relationship(choose: Choose, scope: Scope, binds: Variable[], quantified: boolean): string {
  const type = choose.of(TYPES);
  const many = choose.oneIn(4);
  const length = many && !quantified ? choose.of(["*1..2", "*0..1", "*2", "*..3"]) : "";
  const quantifier = many && quantified ? choose.of(["{1,2}", "{0,1}", "{2}"]) : "";
  const types = choose.of([
    "",
    `:${type}`,
    `:${type}|${choose.of(TYPES)}`,
    length === "" ? `:!${type}` : `:${type}`,
  ]);
  const name = choose.oneIn(3) ? scope.fresh("r") : "";
  if (name !== "") binds.push({ name, kind: many ? "relationships" : "relationship" });
  const properties = !many && choose.oneIn(8) ? " {b: true}" : "";
  const inside = `[${name}${types}${length}${properties}]`;
  return choose.of([`-${inside}->`, `<-${inside}-`, `-${inside}-`]) + quantifier;
}

/** The length of the shortest path between two nodes that the clause binds itself: which one of several is not fixed. */
function shortest(choose: Choose, scope: Scope): Made {
  const [a, b, p] = [scope.fresh("n"), scope.fresh("n"), scope.fresh("p")];
  const types = choose.of(["", `:${choose.of(TYPES)}`]);
  const arrow = choose.of([`-[${types}*..4]->`, `-[${types}*]-`, `<-[${types}*1..3]-`]);
  const length = scope.fresh("w");
  const ends = `(${a} {i: ${choose.number(0, 2)}}), (${b}:${choose.of(["A", "B"])})`;
  const seen = [...scope.variables.map(({ name }) => name), a, b].join(", ");
  return {
    text: `${ends} WHERE ${a} <> ${b} MATCH ${p} = shortestPath((${a})${arrow}(${b})) WITH ${seen}, length(${p}) AS ${length} MATCH (${a})`,
    binds: [
      { name: a, kind: "node" },
      { name: b, kind: "node" },
      { name: length, kind: "integer" },
    ],
  };
}
