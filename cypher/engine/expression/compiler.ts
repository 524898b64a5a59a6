import { CypherError } from "../errors.ts";
import type { Expression } from "../parse/ast.ts";
import type { Value } from "../values/value.ts";
import type { Compiled, ExpressionContext, Scope } from "./context.ts";

/** Makes one kind of expression; `compiler` makes its parts. */
export type Maker<E extends Expression> = (expression: E, compiler: Compiler) => Compiled;

/** What a maker works with: the scope it stands in, and the way to make the parts. */
export class Compiler {
  readonly scope: Scope;
  readonly context: ExpressionContext;
  readonly #make: (expression: Expression, compiler: Compiler) => Compiled;
  readonly #state: { varying: number; constants: WeakMap<Compiled, { value: Value }> };

  constructor(
    scope: Scope,
    context: ExpressionContext,
    make: (expression: Expression, compiler: Compiler) => Compiled,
    state = { varying: 0, constants: new WeakMap<Compiled, { value: Value }>() },
  ) {
    this.scope = scope;
    this.context = context;
    this.#make = make;
    this.#state = state;
  }

  /** The same compiler in another scope. */
  in(scope: Scope): Compiler {
    return new Compiler(scope, this.context, this.#make, this.#state);
  }

  /**
   * Makes a part ready. What reads no variable and calls nothing that varies is computed here, once; if that raises an
   * error, it is left to the run, which may never come to it.
   */
  compile(expression: Expression): Compiled {
    const before = this.#state.varying;
    const made = this.#make(expression, this);
    if (this.#state.varying > before || this.#state.constants.has(made)) return made;
    try {
      return this.constantly(made([]));
    } catch (error) {
      if (error instanceof CypherError && error.type !== "BudgetExceeded" && error.type !== "Cancelled")
        return made;
      throw error;
    }
  }

  /** Says that what is being made is not the same for all rows. */
  varies(): void {
    this.#state.varying++;
  }

  constantly(value: Value): Compiled {
    const made = () => value;
    this.#state.constants.set(made, { value });
    return made;
  }

  /** The value of a part that is the same for all rows; undefined for all others. */
  constantOf(part: Compiled): Value | undefined {
    return this.#state.constants.get(part)?.value;
  }
}
