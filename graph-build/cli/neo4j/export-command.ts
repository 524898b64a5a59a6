import { CliError, reasonOf } from "../errors.ts";
import { startProgress } from "../progress.ts";
import { graphFileRows } from "./graph-file.ts";
import { schemaStatements } from "./schema-file.ts";
import { writeImport } from "./write-import.ts";

/** `zhengtu export GRAPH --format neo4j-csv --out DIR` */
export async function exportCommand(
  file: string,
  { out }: { format: "neo4j-csv"; out: string },
): Promise<void> {
  const graph = await graphFileRows(file);
  const rows = graph.nodeCount + graph.edgeCount;
  const progress = startProgress(rows, rows, process.stderr, "writing", "rows");
  try {
    const written = await writeImport(graph, out, schemaStatements(), () => progress.step(1));
    process.stderr.write(
      `${rows.toLocaleString("en")} rows, ${(written.bytes / 1e6).toFixed(1)} MB; import them, with the server stopped, by\n`,
    );
    process.stdout.write(`cd ${quoted(out)} && neo4j-admin ${written.arguments.join(" ")}\n`);
    process.stderr.write("then finish as README.md in that folder says\n");
  } catch (error) {
    if (error instanceof RangeError)
      throw new CliError(error.message, "Use zhengtu load, which can take it, or mend the report");
    if ((error as NodeJS.ErrnoException).code)
      throw new CliError(`cannot write to ${out}: ${reasonOf(error)}`, "Free space or give another --out");
    throw error;
  } finally {
    progress.stop();
  }
}

/** A word for the shell, whatever stands in it. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
