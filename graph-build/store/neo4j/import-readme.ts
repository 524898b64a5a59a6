/** What is to be known of an export for neo4j-admin, as Markdown. */
export function importReadme(what: {
  command: string;
  nodes: number;
  relations: number;
  sources: number;
}): string {
  const number = (n: number) => n.toLocaleString("en");
  return `# Import into Neo4j

${number(what.nodes)} nodes and ${number(what.relations)} relations from ${number(what.sources)} sources, for \`neo4j-admin database import\` of Neo4j 5 or later.
The import **replaces** the database; to add to one that stands, use \`zhengtu load\`.

1. Stop the server, and in this folder run

   \`\`\`sh
   ${what.command}
   \`\`\`

2. Start the server and finish what the import cannot do, constraints, indexes and empty lists:

   \`\`\`sh
   cypher-shell -u neo4j -d neo4j -f finish.cypher
   \`\`\`

For another database, put its name in place of \`neo4j\` in both. A server that runs as a user of its own must be able
to read the imported files: run the import as that user.

The files hold texts exactly as the reports have them, for the import to read; a spreadsheet may take some for formulas.
Items of a list are parted by the control character U+001F.
`;
}

/** Statements to run after the import: the schema, and lists that are empty, which the import takes for absent. */
export function finishStatements(schema: readonly string[]): string[] {
  return [...schema, EMPTY_ALIASES];
}

const EMPTY_ALIASES = `MATCH (n:Entity) WHERE n.aliases IS NULL
CALL { WITH n SET n.aliases = [] } IN TRANSACTIONS OF 10000 ROWS`;
