import { readFileSync } from "node:fs";
import { CypherError } from "../../../../cypher/engine/errors.ts";
import {
  compileExpression,
  type ExpressionContext,
  type Row,
  type Scope,
} from "../../../../cypher/engine/expression/compile.ts";
import { GraphBuilder } from "../../../../cypher/engine/graph/builder.ts";
import type { PropertyGraph } from "../../../../cypher/engine/graph/graph.ts";
import type { Expression } from "../../../../cypher/engine/parse/ast.ts";
import { parse } from "../../../../cypher/engine/parse/parse.ts";
import { print } from "../../../../cypher/engine/values/print.ts";
import type { Value } from "../../../../cypher/engine/values/value.ts";

/** The syntax tree of one expression. */
export function expressionOf(text: string): Expression {
  const [clause] = parse(`RETURN ${text}`).parts[0].clauses;
  if (clause.kind !== "Return") throw new Error("no RETURN");
  return clause.projection.items[0].expression;
}

class Slots implements Scope {
  readonly #names: readonly string[];
  constructor(names: readonly string[]) {
    this.#names = names;
  }
  slotOf(name: string): number | undefined {
    const slot = this.#names.lastIndexOf(name);
    return slot < 0 ? undefined : slot;
  }
  names(): readonly string[] {
    return this.#names;
  }
  with(name: string): { scope: Scope; slot: number } {
    return { scope: new Slots([...this.#names, name]), slot: this.#names.length };
  }
}

/** What a test may give beside the text. */
export interface Surroundings {
  variables?: Record<string, Value>;
  parameters?: Record<string, Value>;
  graph?: PropertyGraph;
  tick?: () => void;
}

const notHere = (): never => {
  throw new Error("no patterns in these tests");
};

/** An expression ready to run, and the row that holds the variables. Patterns and subqueries are not at hand. */
export function ready(text: string, around: Surroundings = {}): { run: () => Value; row: Row } {
  const context: ExpressionContext = {
    graph: around.graph ?? new GraphBuilder().build(),
    parameters: new Map(Object.entries(around.parameters ?? {})),
    now: Date.UTC(2024, 1, 29, 12),
    tick: around.tick ?? (() => {}),
    subquery: notHere,
    patternList: notHere,
    patternExists: notHere,
  };
  const variables = around.variables ?? {};
  const compiled = compileExpression(expressionOf(text), new Slots(Object.keys(variables)), context);
  const row = Object.values(variables);
  return { run: () => compiled(row), row };
}

export function evaluate(text: string, around: Surroundings = {}): Value {
  return ready(text, around).run();
}

/** The value as a Cypher literal, or `ERROR`, its type and its detail. */
export function answer(text: string, around: Surroundings = {}): string {
  try {
    return print(evaluate(text, around));
  } catch (error) {
    if (error instanceof CypherError) return `ERROR ${error.type} ${error.detail}`;
    throw error;
  }
}

/** Lines of `expression TAB answer`: what Neo4j 5.26.30 gave; for errors the type and detail of ours. */
export function readAnswers(url: URL): [expression: string, answer: string][] {
  const lines = readFileSync(url, "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split("\t") as [string, string]);
}
