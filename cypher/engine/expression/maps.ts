import { propertiesOf } from "../functions/graph.ts";
import type { Expression } from "../parse/ast.ts";
import { show, wrongType } from "../values/faults.ts";
import { NodeValue, RelationshipValue, type Value } from "../values/value.ts";
import { memberOf } from "./access.ts";
import type { Compiler } from "./compiler.ts";
import type { Compiled, Row } from "./context.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

export function makeMap(expression: Of<"Map">, compiler: Compiler): Compiled {
  const entries = expression.entries.map(({ key, value }) => ({ key, value: compiler.compile(value) }));
  return (row) => {
    const result = new Map<string, Value>();
    for (const { key, value } of entries) result.set(key, value(row));
    return result;
  };
}

type Fill = (result: Map<string, Value>, target: Value, row: Row) => void;

function filler(
  item: Of<"MapProjection">["items"][number],
  { at }: Of<"MapProjection">,
  compiler: Compiler,
): Fill {
  switch (item.kind) {
    case "property":
      return (result, target) => result.set(item.key, memberOf(target, item.key, at));
    case "all":
      return (result, target) => {
        for (const [key, value] of propertiesOf("properties", target)) result.set(key, value);
      };
    case "entry": {
      const value = compiler.compile(item.value);
      return (result, _target, row) => result.set(item.key, value(row));
    }
    case "variable": {
      const value = compiler.compile(item.variable);
      return (result, _target, row) => result.set(item.variable.name, value(row));
    }
  }
}

/** `n {.name, .*, other: 1, variable}`. */
export function makeMapProjection(expression: Of<"MapProjection">, compiler: Compiler): Compiled {
  const target = compiler.compile(expression.target);
  const fillers = expression.items.map((item) => filler(item, expression, compiler));
  return (row) => {
    const value = target(row);
    if (value === null) return null;
    const fits = value instanceof Map || value instanceof NodeValue || value instanceof RelationshipValue;
    if (!fits) {
      throw wrongType(
        `a projection takes a node, a relationship or a map, not ${show(value)}`,
        expression.at,
      );
    }
    const result = new Map<string, Value>();
    for (const fill of fillers) fill(result, value, row);
    return result;
  };
}
