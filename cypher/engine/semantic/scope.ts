import type { Span } from "../errors.ts";
import type { Variable } from "../parse/ast.ts";
import { fault, typedFault } from "./fault.ts";
import { nearest } from "./nearest.ts";
import type { StaticType } from "./types.ts";

/** The variables that can be seen at a place, and what is known of each. Never changed: `with` makes another. */
export class Scope {
  static readonly empty = new Scope(new Map());
  private readonly types: ReadonlyMap<string, StaticType>;
  /** Names that are bound and cannot be read here, with the reason. */
  private readonly barred: ReadonlyMap<string, string>;

  private constructor(
    types: ReadonlyMap<string, StaticType>,
    barred: ReadonlyMap<string, string> = new Map(),
  ) {
    this.types = types;
    this.barred = barred;
  }

  static of(entries: Iterable<readonly [string, StaticType]>): Scope {
    return new Scope(new Map(entries));
  }

  get size(): number {
    return this.types.size;
  }

  names(): string[] {
    return [...this.types.keys()];
  }

  entries(): [string, StaticType][] {
    return [...this.types];
  }

  has(name: string): boolean {
    return this.types.has(name);
  }

  get(name: string): StaticType | undefined {
    return this.types.get(name);
  }

  /** This scope and one name more, or another type for a name that it has. */
  with(name: string, type: StaticType): Scope {
    return new Scope(new Map(this.types).set(name, type), this.barred);
  }

  /** This scope less some names; whoever reads one is told why it cannot be. */
  without(names: readonly string[], reason: string): Scope {
    const types = new Map([...this.types].filter(([name]) => !names.includes(name)));
    return new Scope(types, new Map([...this.barred, ...names.map((name) => [name, reason] as const)]));
  }

  /** This scope and all names of another, which hide its own. */
  and(other: Scope): Scope {
    return new Scope(new Map([...this.types, ...other.types]), this.barred);
  }

  /** The type of a variable. @throws CypherError UndefinedVariable. */
  read({ name, at }: Variable): StaticType {
    const type = this.types.get(name);
    if (type !== undefined) return type;
    const reason = this.barred.get(name);
    if (reason !== undefined)
      throw typedFault("Unsupported", "Unsupported", `“${name}” cannot be read here.`, at, reason);
    const meant = nearest(name, this.names());
    const seen = this.names().slice(0, 8).join(", ");
    const hint =
      meant !== null ? `Did you mean ${meant}?` : seen === "" ? null : `What can be seen here: ${seen}.`;
    throw fault("UndefinedVariable", `There is no variable “${name}” here.`, at, hint);
  }

  /** This scope and a variable that must be new. @throws CypherError VariableAlreadyBound. */
  declare({ name, at }: { name: string; at: Span }, type: StaticType): Scope {
    if (this.types.has(name))
      throw fault("VariableAlreadyBound", `There is already a variable “${name}”.`, at, "Take another name.");
    return this.with(name, type);
  }
}
