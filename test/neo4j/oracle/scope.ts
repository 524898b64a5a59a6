import type { Choose } from "./choose.ts";

/** What a variable or an expression holds; all may be null. */
export type Kind = "node" | "relationship" | "path" | "relationships" | "nodes" | Scalar | "integers";
export type Scalar = "integer" | "float" | "string" | "boolean" | "date";

export interface Variable {
  name: string;
  kind: Kind;
}

/** The variables that can be seen, and a source of new names. */
export class Scope {
  readonly variables: readonly Variable[];
  readonly #counter: { next: number };
  constructor(variables: readonly Variable[], counter: { next: number } = { next: 0 }) {
    this.variables = variables;
    this.#counter = counter;
  }

  /** A name that no other variable of the query has. */
  fresh(prefix: string): string {
    this.#counter.next += 1;
    return `${prefix}${this.#counter.next}`;
  }

  with(...more: Variable[]): Scope {
    return new Scope([...this.variables, ...more], this.#counter);
  }

  /** These variables and no others; names stay unique. */
  only(variables: readonly Variable[]): Scope {
    return new Scope(variables, this.#counter);
  }

  of(kind: Kind): string[] {
    return this.variables.filter((variable) => variable.kind === kind).map(({ name }) => name);
  }

  /** A variable of the kind; null if there is none. */
  some(choose: Choose, kind: Kind): string | null {
    const names = this.of(kind);
    return names.length === 0 ? null : choose.of(names);
  }
}
