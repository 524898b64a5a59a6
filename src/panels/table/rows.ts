import type { NodeType } from "../../../graph-build/model/types.ts";
import type { ExplorerData } from "../../data/explorer-data.ts";

/** A node as a line of the table. */
export interface Row {
  key: string;
  name: string;
  type: NodeType;
  region: string;
  links: number;
  sources: number;
  years: string;
}

/** The nodes as lines, most connected first. */
export function rowsOf(data: ExplorerData, nodes: Iterable<string>): Row[] {
  const rows: Row[] = [];
  for (const key of nodes) {
    const a = data.net.getNodeAttributes(key);
    const [nearest] = [...(data.regionsOf.get(key) ?? [])].filter((r) => r !== key);
    rows.push({
      key,
      name: a.name,
      type: a.entityType,
      region: nearest ? data.net.getNodeAttribute(nearest, "name") : "",
      links: data.net.degree(key),
      sources: data.sourcesOf.get(key)?.size ?? 0,
      years: [...(data.yearsOf.get(key) ?? [])]
        .filter((y) => y !== "-")
        .sort()
        .join(" "),
    });
  }
  return rows.sort((a, b) => b.links - a.links || (a.key < b.key ? -1 : 1));
}

const collator = new Intl.Collator("zh-Hans-CN");
/** Orders Chinese by pinyin, as readers of Chinese look things up. */
export const compareText = (a: string, b: string) => collator.compare(a, b);
