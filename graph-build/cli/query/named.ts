import fs from "node:fs";
import path from "node:path";
import MiniSearch from "minisearch";
import { toLiteral } from "../../../cypher/format/text.ts";
import { type NamedQuery, parseQuery } from "../../../cypher/queries.ts";
import { CliError, EXIT } from "../errors.ts";

const DIR = path.join(import.meta.dirname, "../../../cypher/queries");
const ENDING = ".cypher";

/** All named queries in the order of their names. */
export function namedQueries(): NamedQuery[] {
  const files = fs.readdirSync(DIR).filter((file) => file.endsWith(ENDING));
  return files.sort().map((file) => {
    const name = file.slice(0, -ENDING.length);
    return parseQuery(name, fs.readFileSync(path.join(DIR, file), "utf8"));
  });
}

/** @throws CliError that suggests near names where there is no such query */
export function namedQuery(name: string): NamedQuery {
  const all = namedQueries();
  const found = all.find((query) => query.name === name);
  if (found) return found;
  const near = nearest(name, all);
  const suggestion = near.length > 0 ? `Did you mean ${near.join(", ")}? ` : "";
  throw new CliError(
    `there is no query named ${name}`,
    `${suggestion}See all with: zhengtu query --list`,
    EXIT.usage,
  );
}

function nearest(name: string, all: NamedQuery[]): string[] {
  const index = new MiniSearch<NamedQuery>({
    idField: "name",
    fields: ["name", "zh", "en"],
    extractField: (query, field) => (field === "zh" || field === "en" ? query.title[field] : query.name),
    searchOptions: { fuzzy: 0.4, prefix: true, boost: { name: 3 } },
  });
  index.addAll(all);
  return index
    .search(name)
    .slice(0, 3)
    .map((hit) => hit.id);
}

/** The queries with their questions and parameters, to read. */
export function listOf(queries: readonly NamedQuery[]): string {
  return queries
    .map(({ name, title, parameters }) =>
      [
        name,
        `  ${title.zh}`,
        `  ${title.en}`,
        ...parameters.map(
          (p) => `    --param ${p.name}=${toLiteral(p.default)}  ${p.type}, ${p.label.zh} | ${p.label.en}`,
        ),
      ].join("\n"),
    )
    .join("\n\n")
    .concat("\n");
}
