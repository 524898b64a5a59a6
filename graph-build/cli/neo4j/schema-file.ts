import fs from "node:fs";
import path from "node:path";
import { statementsOf } from "../../store/neo4j/schema.ts";

const SCHEMA = path.join(import.meta.dirname, "../../../cypher/schema.cypher");

/** The statements of cypher/schema.cypher. */
export function schemaStatements(): string[] {
  return statementsOf(fs.readFileSync(SCHEMA, "utf8"));
}
