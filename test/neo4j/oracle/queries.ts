import type { Choose } from "./choose.ts";
import { expression } from "./expressions.ts";
import { pattern } from "./patterns.ts";
import type { Scalar, Scope, Variable } from "./scope.ts";
import { Scope as NewScope } from "./scope.ts";

/** A query, and how its rows are to be compared. */
export interface Query {
  text: string;
  /** A list holds its items in an order that nothing fixes. */
  anyListOrder: boolean;
}

const SCALARS: readonly Scalar[] = ["integer", "float", "string", "boolean", "date"];

/** A query over graphs of `graphOf`: reading clauses, then RETURN; now and then two, joined by UNION. */
export function query(choose: Choose): Query {
  const parts = choose.oneIn(12) ? [single(choose, 1), single(choose, 1)] : [single(choose, null)];
  const text = parts.map((part) => part.text).join(choose.oneIn(2) ? " UNION " : " UNION ALL ");
  return { text, anyListOrder: /collect\(/.test(text) };
}

/** One query; with `columns` so many columns c0, c1, … of scalars. */
function single(choose: Choose, columns: number | null): { text: string } {
  let scope: Scope = new NewScope([]);
  const clauses: string[] = [];
  const count = choose.number(1, 3);
  for (let i = 0; i < count; i++) {
    const made = choose.of([match, match, match, optional, unwind, project, subquery])(choose, scope);
    clauses.push(made.text);
    scope = made.scope;
  }
  return { text: [...clauses, returned(choose, scope, columns)].join(" ") };
}

interface Clause {
  text: string;
  scope: Scope;
}
type MakeClause = (choose: Choose, scope: Scope) => Clause;

const match: MakeClause = (choose, scope) => {
  const made = pattern(choose, scope);
  const inside = scope.with(...made.binds);
  const where = choose.oneIn(2) ? "" : ` WHERE ${expression("boolean", choose, inside, 2)}`;
  return { text: `MATCH ${made.text}${where}`, scope: inside };
};

const optional: MakeClause = (choose, scope) => {
  const made = match(choose, scope);
  return { ...made, text: `OPTIONAL ${made.text}` };
};

const unwind: MakeClause = (choose, scope) => {
  const name = scope.fresh("u");
  const list = expression("integers", choose, scope, 2);
  return { text: `UNWIND ${list} AS ${name}`, scope: scope.with({ name, kind: "integer" }) };
};

/** WITH: some variables, new values or aggregates; DISTINCT, ORDER BY all with LIMIT, or WHERE now and then. */
const project: MakeClause = (choose, scope) => {
  const kept = scope.variables.filter(() => choose.oneIn(2));
  const items: { text: string; variable: Variable }[] = kept.map((variable) => ({
    text: variable.name,
    variable,
  }));
  const value = choose.oneIn(3) ? aggregate(choose, scope) : scalar(choose, scope);
  const name = scope.fresh("w");
  items.push({ text: `${value.text} AS ${name}`, variable: { name, kind: value.kind } });
  const after = scope.only(items.map(({ variable }) => variable));
  const distinct = choose.oneIn(6) ? "DISTINCT " : "";
  const where = choose.oneIn(3) ? ` WHERE ${expression("boolean", choose, after, 2)}` : "";
  const text = `WITH ${distinct}${items.map((item) => item.text).join(", ")}${where}`;
  return { text, scope: after };
};

const subquery: MakeClause = (choose, scope) => {
  const imported = scope.variables.filter(() => choose.oneIn(2));
  const inner = choose.of([match, unwind])(choose, scope.only(imported));
  const value = choose.oneIn(2) ? aggregate(choose, inner.scope) : scalar(choose, inner.scope);
  const name = scope.fresh("c");
  const imports = imported.map((variable) => variable.name).join(", ");
  return {
    text: `CALL (${imports}) { ${inner.text} RETURN ${value.text} AS ${name} }`,
    scope: scope.with({ name, kind: value.kind }),
  };
};

interface Value {
  text: string;
  kind: Scalar | "integers";
}

function scalar(choose: Choose, scope: Scope): Value {
  const kind = choose.of([...SCALARS, "integers" as const]);
  return { text: expression(kind, choose, scope, 3), kind };
}

function aggregate(choose: Choose, scope: Scope): Value {
  const distinct = choose.oneIn(4) ? "DISTINCT " : "";
  const of = (kind: Scalar | "integers") => expression(kind, choose, scope, 2);
  return choose.of<() => Value>([
    () => ({ text: "count(*)", kind: "integer" }),
    () => ({ text: `count(${distinct}${of(choose.of(SCALARS))})`, kind: "integer" }),
    () => ({ text: `${choose.of(["sum", "min", "max"])}(${distinct}${of("integer")})`, kind: "integer" }),
    () => ({ text: `${choose.of(["avg", "stDev", "sum"])}(${of("float")})`, kind: "float" }),
    () => ({ text: `${choose.of(["min", "max"])}(${of("string")})`, kind: "string" }),
    () => ({ text: `size(collect(${distinct}${of("integer")}))`, kind: "integer" }),
    () => ({ text: `percentile${choose.of(["Cont", "Disc"])}(${of("float")}, 0.5)`, kind: "float" }),
  ])();
}

function returned(choose: Choose, scope: Scope, columns: number | null): string {
  const scalars = (): Value[] =>
    choose.several(1, 3, () => (choose.oneIn(4) ? aggregate : scalar)(choose, scope));
  const values: { text: string }[] = columns === null ? scalars() : [scalar(choose, scope)];
  const limited = columns === null && choose.oneIn(3);
  if (!limited && columns === null)
    values.push(
      ...scope.variables
        .filter(({ kind }) => kind !== "path" && choose.oneIn(3))
        .map(({ name }) => ({ text: name })),
    );
  if (!limited && columns === null && choose.oneIn(8)) values.push({ text: collected(choose, scope) });
  const names = values.map((_, i) => `c${i}`);
  const distinct = choose.oneIn(5) ? "DISTINCT " : "";
  const text = `RETURN ${distinct}${values.map((value, i) => `${value.text} AS ${names[i]}`).join(", ")}`;
  if (!limited) return text;
  const order = names.map((name) => name + choose.of(["", " DESC"])).join(", ");
  return `${text} ORDER BY ${order}${choose.of(["", " SKIP 1"])} LIMIT ${choose.number(0, 4)}`;
}

const collected = (choose: Choose, scope: Scope): string =>
  `collect(${expression(choose.of(["integer", "string", "integers"]), choose, scope, 2)})`;
