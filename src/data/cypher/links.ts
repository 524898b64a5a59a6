import type { Evidence } from "../../../graph-build/model/graph.ts";
import { type ExplorerData, filesOfSourceNodes } from "../explorer-data.ts";

/** What the texts of an answer lead to in the graph that is open. */
export interface Links {
  /** The key of the one node that is called so, of a source by its file too; null where none is, or several are. */
  node(name: string): string | null;
  /** The place of a sentence that a relation or figure quotes, else null. */
  quote(text: string): Evidence | null;
}

const known = new WeakMap<ExplorerData, Links>();

/** The links of a graph; its texts are gone through once. */
export function linksOf(data: ExplorerData): Links {
  const found = known.get(data) ?? makeLinks(data);
  known.set(data, found);
  return found;
}

function makeLinks({ net, sources }: ExplorerData): Links {
  const names = new Map<string, string | null>();
  const quotes = new Map<string, Evidence>();
  net.forEachNode((key, a) => {
    // Figures are called by what they count, which is no name.
    if (a.entityType !== "Figure") names.set(a.name, names.has(a.name) ? null : key);
    if (a.entityType === "Figure") for (const e of a.evidence) quotes.set(e.quote, quotes.get(e.quote) ?? e);
  });
  // Evidence names its report by the file.
  for (const [key, file] of filesOfSourceNodes(net, sources)) if (!names.has(file)) names.set(file, key);
  net.forEachEdge((_key, a) => {
    for (const e of a.evidence) quotes.set(e.quote, e);
  });
  return {
    node: (name) => names.get(name) ?? null,
    // A name is a name, even where a relation quotes nothing but it.
    quote: (text) => (names.has(text) ? null : (quotes.get(text) ?? null)),
  };
}
