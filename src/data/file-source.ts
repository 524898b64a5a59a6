import { type GraphSource, LoadError } from "./graph-source.ts";
import { parseGraph } from "./parse-graph.ts";

/** A graph.json that a person opened or dropped; it is read here and goes nowhere. */
export function fileSource(file: File): GraphSource {
  return {
    where: file.name,
    local: true,
    async load(progress) {
      progress({ step: "fetch", done: 0, total: file.size, what: file.name });
      const text = await file.text().catch((error: unknown) => {
        throw new LoadError({ kind: "network", where: file.name, detail: String(error) });
      });
      progress({ step: "check", done: file.size, total: file.size, what: file.name });
      return parseGraph(text, file.name);
    },
  };
}
