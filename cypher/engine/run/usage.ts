import type { Query } from "../parse/ast.ts";

/** How often each name stands in a query, so that what nobody reads need not be made. */
export class Usage {
  private readonly counts = new Map<string, number>();
  /** Every name is read. */
  readonly all: boolean;

  constructor(query: Query) {
    this.all = readsAll(query);
    this.count(query);
  }

  /** Whether a name stands anywhere but where it is declared. */
  isUsed(name: string): boolean {
    return this.all || (this.counts.get(name) ?? 0) > 1;
  }

  private count(syntax: unknown): void {
    if (Array.isArray(syntax)) {
      for (const item of syntax) this.count(item);
    } else if (typeof syntax === "object" && syntax !== null) {
      const node = syntax as Record<string, unknown>;
      if (node.kind === "Variable") {
        const name = node.name as string;
        this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
      }
      for (const key in node) if (key !== "at") this.count(node[key]);
    }
  }
}

/** A star of its own, or of a subquery that is handed all names, reads every name. */
function readsAll(query: Query): boolean {
  return query.parts.some((part) =>
    part.clauses.some((clause) => {
      if (clause.kind === "With" || clause.kind === "Return")
        return clause.projection.star && !clause.projection.implied;
      return clause.kind === "CallSubquery" && (clause.imports === "*" || readsAll(clause.query));
    }),
  );
}
