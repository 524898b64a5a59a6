import { readAssets } from "../../graph-build/cli/assets.ts";
import { parseBankReport } from "../../graph-build/learn/bank.ts";
import { loadLexicon } from "../../graph-build/lexicon/load.ts";
import type { Article, LocalEntity, Mention, NamedType } from "../../graph-build/model/index.ts";
import { link } from "../../graph-build/resolve/link.ts";

export const lexicon = loadLexicon(readAssets());

const TYPES: Record<string, NamedType> = { p: "Person", a: "Agency", r: "Region", g: "Programme" };

export interface Report {
  article: Article;
  mentions: Mention[];
  entities: LocalEntity[];
}

/** An article of a home region with its marks ([[a1 县委]]: p, a, r, g for the type), linked. */
export function linked(home: string, marked: string): Report {
  const ids = new Set([...marked.matchAll(/\[\[(\w+) /g)].map((m) => m[1]));
  const entities = [...ids].map((id) => `${id} ${TYPES[id[0]]} ${id}`).join("\n");
  const raw = `---\nid: t\nhome: ${home}\ndate: 2024-01\n---\n# text\n${marked}\n# entities\n${entities}\n# relations\n\n# figures\n`;
  const report = parseBankReport(raw, "t-01.txt", lexicon);
  const { article, mentions } = report.articles[0];
  const plain = mentions.map(({ id: _, ...m }) => m);
  return { article, mentions: plain, entities: link(article, plain, lexicon) };
}

/** The surfaces that one entity of this name gathers. */
export function surfaces({ mentions, entities }: Report, name: string): string[] {
  return entities.find((e) => e.name === name)?.mentions.map((m) => mentions[m].surface) ?? [];
}
