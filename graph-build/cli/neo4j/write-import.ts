import fs from "node:fs";
import path from "node:path";
import { contextOf, nodeRow, relationshipRow } from "../../../cypher/mapping.ts";
import {
  FILES,
  importArguments,
  NODE_HEADER,
  nodeFile,
  nodeLine,
  RELATIONSHIP_HEADER,
  relationshipFile,
  relationshipLine,
} from "../../store/neo4j/import-csv.ts";
import { finishStatements, importReadme } from "../../store/neo4j/import-readme.ts";
import type { GraphRows } from "../../store/rows.ts";
import { ChunkFile } from "./chunk-file.ts";

export interface WrittenImport {
  /** Arguments of neo4j-admin, to be run in the folder. */
  arguments: string[];
  bytes: number;
}

/**
 * Writes a graph as files for `neo4j-admin database import`, with a README and what is to be run afterwards. Files of
 * an earlier export are replaced, those of types that the graph has not are removed. Holds one row at a time.
 * @throws RangeError for a text that the import cannot take
 */
export async function writeImport(
  graph: GraphRows,
  dir: string,
  schema: readonly string[],
  onRow: () => void = () => {},
): Promise<WrittenImport> {
  fs.mkdirSync(dir, { recursive: true });
  for (const name of FILES) fs.rmSync(path.join(dir, name), { force: true });
  const open = new Map<string, ChunkFile>();
  const put = (name: string, header: string, line: string) => {
    let file = open.get(name);
    if (!file) {
      file = new ChunkFile(path.join(dir, name));
      file.write(header);
      open.set(name, file);
    }
    file.write(line);
    onRow();
  };
  let bytes = 0;
  try {
    const context = contextOf(graph);
    for await (const node of graph.nodes())
      put(nodeFile(node.attributes.entityType), NODE_HEADER, nodeLine(nodeRow(node, context)));
    for await (const edge of graph.edges())
      put(
        relationshipFile(edge.attributes.relationType),
        RELATIONSHIP_HEADER,
        relationshipLine(relationshipRow(edge)),
      );
  } finally {
    for (const file of open.values()) bytes += file.close();
  }
  const args = importArguments(new Set(open.keys()), "neo4j");
  const command = ["neo4j-admin", ...args].join(" ");
  const counts = { nodes: graph.nodeCount, relations: graph.edgeCount, sources: graph.sources.length };
  fs.writeFileSync(path.join(dir, "README.md"), importReadme({ command, ...counts }));
  const finish = finishStatements(schema).map((s) => `${s};\n`);
  fs.writeFileSync(path.join(dir, "finish.cypher"), finish.join(""));
  return { arguments: args, bytes };
}
