import { type NamedQuery, parseQuery } from "../../../cypher/queries.ts";

const files = import.meta.glob<string>("../../../cypher/queries/*.cypher", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The named queries, by their names in alphabetical order. */
export const NAMED_QUERIES: readonly NamedQuery[] = Object.entries(files)
  .map(([file, text]) => parseQuery(/([^/]+)\.cypher$/.exec(file)![1], text))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** A named query without its header, as it is shown to be read and changed. */
export function bodyOf({ text }: NamedQuery): string {
  return text.replace(/^(?:\/\/[^\n]*\n)+/, "").trim();
}

const byBody = new Map(NAMED_QUERIES.map((q) => [bodyOf(q), q]));

/** The named query whose body this is, unchanged. */
export function namedQueryOf(text: string): NamedQuery | undefined {
  return byBody.get(text.trim());
}
