import type { Choose } from "./choose.ts";
import { LABELS, TYPES } from "./graphs.ts";
import type { Scalar, Scope } from "./scope.ts";

type Make = (choose: Choose, scope: Scope, depth: number) => string;

const DATES = ["2020-02-29", "2021-01-31", "1999-12-31", "2020-03-01"];
const WORDS = ["a", "b", "ab", "Ba", "", "甲", " b ", "abc"];
const KEYS = { integer: "i", float: "f", string: "s", boolean: "b", date: "d", integers: "l" } as const;

/** A property of an entity in sight, a variable of the kind, or null where neither is there. */
const seen =
  (kind: Scalar | "integers"): Make =>
  (choose, scope) => {
    const entities = [...scope.of("node"), ...scope.of("relationship")];
    const found = [...entities.map((name) => `${name}.${KEYS[kind]}`), ...scope.of(kind), ...scope.of(kind)];
    return found.length === 0 ? literal(kind)(choose, scope, 0) : choose.of(found);
  };

const literal =
  (kind: Scalar | "integers"): Make =>
  (choose) => {
    if (choose.oneIn(12)) return "null";
    if (kind === "integer") return String(choose.number(-3, 6));
    if (kind === "float") return choose.of(["0.5", "-1.5", "2.0", "1.0", "0.0", "1e3"]);
    if (kind === "string") return `'${choose.of(WORDS)}'`;
    if (kind === "boolean") return choose.of(["true", "false"]);
    if (kind === "date") return `date('${choose.of(DATES)}')`;
    return `[${choose.several(0, 4, () => choose.of(["0", "1", "2", "3", "4", "null"])).join(", ")}]`;
  };

const int: Make = (c, s, d) => expression("integer", c, s, d - 1);
const flt: Make = (c, s, d) => expression("float", c, s, d - 1);
const num: Make = (c, s, d) => (c.oneIn(2) ? flt(c, s, d) : int(c, s, d));
const str: Make = (c, s, d) => expression("string", c, s, d - 1);
const bool: Make = (c, s, d) => expression("boolean", c, s, d - 1);
const day: Make = (c, s, d) => expression("date", c, s, d - 1);
const ints: Make = (c, s, d) => expression("integers", c, s, d - 1);

/** An expression over one item of a list; `make` gets the item's name in its scope. */
function overItem(scope: Scope, make: (inner: Scope, name: string) => string): string {
  const name = scope.fresh("x");
  return make(scope.with({ name, kind: "integer" }), name);
}

const caseOf =
  (result: Make): Make =>
  (c, s, d) =>
    c.oneIn(2)
      ? `CASE WHEN ${bool(c, s, d)} THEN ${result(c, s, d)} ELSE ${result(c, s, d)} END`
      : `CASE ${int(c, s, d)} WHEN ${int(c, s, d)} THEN ${result(c, s, d)} WHEN ${int(c, s, d)} THEN ${result(c, s, d)} END`;

const pathLength: Make = (c, s, d) => {
  const name = s.some(c, "path");
  return name === null ? int(c, s, d) : `length(${name})`;
};

const counted: Make = (c, s, d) => {
  const name = s.some(c, "node");
  return name === null ? int(c, s, d) : `COUNT { (${name})${arrow(c)}() }`;
};

const arrow = (c: Choose): string => {
  const type = c.oneIn(2) ? "" : `:${c.of(TYPES)}`;
  return c.of([`-[${type}]->`, `<-[${type}]-`, `-[${type}]-`]);
};

const INTEGER: readonly Make[] = [
  (c, s, d) => `(${int(c, s, d)} ${c.of(["+", "-", "*"])} ${int(c, s, d)})`,
  (c, s, d) => `(${int(c, s, d)} ${c.of(["/", "%"])} ${c.of(["2", "3", "-2"])})`,
  (c, s, d) => `-(${int(c, s, d)})`,
  (c, s, d) => `abs(${int(c, s, d)})`,
  (c, s, d) => `sign(${num(c, s, d)})`,
  (c, s, d) => `size(${c.oneIn(2) ? ints(c, s, d) : str(c, s, d)})`,
  (c, s, d) => `toInteger(${c.of([str, flt, int])(c, s, d)})`,
  (c, s, d) => `coalesce(${int(c, s, d)}, ${int(c, s, d)})`,
  (c, s, d) => `${ints(c, s, d)}[${c.number(-3, 3)}]`,
  (c, s, d) => `${c.of(["head", "last"])}(${ints(c, s, d)})`,
  (c, s, d) =>
    `(${day(c, s, d)}).${c.of(["year", "month", "day", "week", "weekYear", "dayOfQuarter", "ordinalDay"])}`,
  (c, s, d) =>
    overItem(s, (inner, x) => {
      const sum = s.fresh("acc");
      const body = int(c, inner.with({ name: sum, kind: "integer" }), d);
      return `toInteger(reduce(${sum} = ${int(c, s, d)}, ${x} IN ${ints(c, s, d)} | ${body}))`;
    }),
  (c, s, d) => `{k: ${int(c, s, d)}, m: ${str(c, s, d)}}.${c.of(["k", "k", "missing"])}`,
  caseOf(int),
  pathLength,
  counted,
];

const FLOAT: readonly Make[] = [
  (c, s, d) => `(${num(c, s, d)} ${c.of(["+", "-", "*"])} ${flt(c, s, d)})`,
  (c, s, d) => `(${flt(c, s, d)} / ${c.of(["2", "4.0", "-0.5"])})`,
  (c, s, d) => `${c.of(["floor", "ceil", "round", "toFloat", "exp", "atan"])}(${num(c, s, d)})`,
  (c, s, d) => `sqrt(abs(${num(c, s, d)}))`,
  (c, s, d) => `round(${flt(c, s, d)}, ${c.number(0, 2)})`,
  (c, s, d) => `(toFloat(${int(c, s, d)}) ^ 2)`,
  caseOf(flt),
];

const STRING: readonly Make[] = [
  (c, s, d) => `(${str(c, s, d)} + ${c.of([str, int])(c, s, d)})`,
  (c, s, d) => `${c.of(["toUpper", "toLower", "trim", "lTrim", "rTrim", "reverse"])}(${str(c, s, d)})`,
  (c, s, d) => `substring(${str(c, s, d)}, ${c.number(0, 2)}${c.of(["", ", 1", ", 5"])})`,
  (c, s, d) => `${c.of(["left", "right"])}(${str(c, s, d)}, ${c.number(0, 2)})`,
  (c, s, d) => `replace(${str(c, s, d)}, 'a', ${str(c, s, d)})`,
  (c, s, d) => `toString(${c.of([int, flt, bool, day, str])(c, s, d)})`,
  (c, s, d) => `split(${str(c, s, d)}, 'b')[${c.number(0, 1)}]`,
  (c, s, d) => `coalesce(${str(c, s, d)}, ${str(c, s, d)})`,
  (c, s, d) => {
    const name = s.some(c, "relationship");
    return name === null ? str(c, s, d) : `type(${name})`;
  },
  (c, s, d) => {
    const name = s.some(c, "node");
    return name === null ? str(c, s, d) : `${name}.id`;
  },
  caseOf(str),
];

const comparison = (c: Choose): string => c.of(["=", "<>", "<", "<=", ">", ">="]);

const BOOLEAN: readonly Make[] = [
  (c, s, d) => `${num(c, s, d)} ${comparison(c)} ${num(c, s, d)}`,
  (c, s, d) => `${str(c, s, d)} ${comparison(c)} ${str(c, s, d)}`,
  (c, s, d) => `(${bool(c, s, d)} ${c.of(["AND", "OR", "XOR"])} ${bool(c, s, d)})`,
  (c, s, d) => `(NOT (${bool(c, s, d)}))`,
  (c, s, d) => `${c.of([num, str, ints, day])(c, s, d)} IS ${c.of(["", "NOT "])}NULL`,
  (c, s, d) => `${str(c, s, d)} ${c.of(["STARTS WITH", "ENDS WITH", "CONTAINS"])} ${str(c, s, d)}`,
  (c, s, d) => `${int(c, s, d)} IN ${ints(c, s, d)}`,
  (c, s, d) => `${day(c, s, d)} ${comparison(c)} ${day(c, s, d)}`,
  (c, s, d) => `${ints(c, s, d)} ${comparison(c)} ${ints(c, s, d)}`,
  (c, s, d) =>
    `${int(c, s, d)} ${c.of(["<", "<="])} ${int(c, s, d)} ${c.of(["<", "<=", "="])} ${int(c, s, d)}`,
  (c, s, d) => `${str(c, s, d)} =~ '${c.of(["a.*", "[ab]+", "(?i)B.?", ""])}'`,
  (c, s, d) =>
    overItem(
      s,
      (inner, x) =>
        `${c.of(["all", "any", "none", "single"])}(${x} IN ${ints(c, s, d)} WHERE ${bool(c, inner, d)})`,
    ),
  (c, s, d) => `isEmpty(${c.oneIn(2) ? ints(c, s, d) : str(c, s, d)})`,
  (c, s, d) => {
    const name = s.some(c, "node");
    if (name === null) return bool(c, s, d);
    return c.of([
      `${name}:${labelTest(c)}`,
      `(${name})${arrow(c)}(${c.of(["", ":A", ":B"])})`,
      exists(c, s, name, d),
    ]);
  },
  (c, s, d) => {
    const names = s.of("node");
    return names.length < 2 ? bool(c, s, d) : `${c.of(names)} ${c.of(["=", "<>"])} ${c.of(names)}`;
  },
  caseOf(bool),
];

export const labelTest = (c: Choose): string =>
  c.of([
    c.of(LABELS),
    `${c.of(LABELS)}|${c.of(LABELS)}`,
    `${c.of(LABELS)}&!${c.of(LABELS)}`,
    `!${c.of(LABELS)}`,
    "%",
  ]);

function exists(c: Choose, s: Scope, name: string, d: number): string {
  const other = s.fresh("e");
  const where = c.oneIn(2) ? "" : ` WHERE ${bool(c, s.with({ name: other, kind: "node" }), d)}`;
  return `EXISTS { MATCH (${name})${arrow(c)}(${other})${where} }`;
}

const DATE: readonly Make[] = [
  (c, s, d) =>
    `(${day(c, s, d)} ${c.of(["+", "-"])} duration({${c.of(["days", "months", "weeks", "hours"])}: ${c.number(-40, 40)}}))`,
  (c, s, d) =>
    `date.truncate('${c.of(["month", "year", "week", "quarter", "decade"])}', ${literal("date")(c, s, d).replace("null", "date('2020-01-01')")})`,
  (c, _s, _d) => `date({year: ${c.number(1999, 2021)}, month: ${c.number(1, 12)}, day: ${c.number(1, 28)}})`,
];

const LIST: readonly Make[] = [
  (c, s, d) => `(${ints(c, s, d)} + ${c.oneIn(2) ? ints(c, s, d) : int(c, s, d)})`,
  (c) => `range(${c.of(["-1, 3", "0, 4, 2", "2, 2", "3, -1, -2", "4, 1, -1"])})`,
  (c, s, d) => `${c.of(["tail", "reverse"])}([0] + ${ints(c, s, d)})`,
  (c, s, d) => `${ints(c, s, d)}[${c.of(["1..", "..2", "-2..", "0..1", "1..-1"])}]`,
  (c, s, d) =>
    overItem(
      s,
      (inner, x) =>
        `[${x} IN ${ints(c, s, d)}${c.oneIn(2) ? "" : ` WHERE ${bool(c, inner, d)}`} | ${int(c, inner, d)}]`,
    ),
  (c, s, d) => overItem(s, (inner, x) => `[${x} IN ${ints(c, s, d)} WHERE ${bool(c, inner, d)}]`),
  (c, s, d) => `[${int(c, s, d)}, ${int(c, s, d)}]`,
];

const ALL: Record<Scalar | "integers", readonly Make[]> = {
  integer: INTEGER,
  float: FLOAT,
  string: STRING,
  boolean: BOOLEAN,
  date: DATE,
  integers: LIST,
};

/** An expression of a kind (or null) over what is in sight; deeper the greater `depth` is. */
export function expression(kind: Scalar | "integers", choose: Choose, scope: Scope, depth: number): string {
  if (depth <= 0 || choose.oneIn(4))
    return (choose.oneIn(3) ? literal(kind) : seen(kind))(choose, scope, depth);
  return choose.of(ALL[kind])(choose, scope, depth);
}
