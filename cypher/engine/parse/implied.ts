import type { Query, SingleQuery } from "./ast.ts";

function ending(part: SingleQuery): SingleQuery {
  const last = part.clauses.at(-1);
  if (last === undefined || last.kind === "Return") return part;
  const at = { start: last.at.end, end: last.at.end };
  const projection = {
    at,
    distinct: false,
    star: true,
    items: [],
    orderBy: [],
    skip: null,
    limit: null,
    implied: true,
  };
  return { clauses: [...part.clauses, { kind: "Return", at, projection }] };
}

/** EXISTS and COUNT need no RETURN: puts RETURN * where there is none. */
export function returningAll(query: Query): Query {
  return { ...query, parts: query.parts.map(ending) };
}
