import { readAssets } from "../../graph-build/cli/assets.ts";
import { parseBankReport } from "../../graph-build/learn/bank.ts";
import { type Example, trueExamples } from "../../graph-build/learn/relate/examples.ts";
import { loadLexicon } from "../../graph-build/lexicon/load.ts";
import { loadRelateModels, type Related, relate } from "../../graph-build/relate/relate.ts";

export const assets = readAssets();
export const lexicon = loadLexicon(assets);
export const models = loadRelateModels(assets);

/** An article written in the bank's form: marks in the text, one line for each entity. */
export function example(
  text: string,
  entities: string[],
  home = "云南省大理白族自治州巍山彝族回族自治县",
): Example {
  const raw = `---\nid: t-01\nhome: ${home}\ndate: 2024-01\ngenre: test\n---\n# text\n${text}\n# entities\n${entities.join("\n")}\n# relations\n\n# figures\n`;
  return trueExamples(parseBankReport(raw, "t-01.txt", lexicon), lexicon)[0];
}

export interface Said {
  type: string;
  from: string;
  to: string;
  title?: string;
  role?: string;
}

export function read(e: Example, withModels = true): { related: Related; said: Said[] } {
  const { article, mentions, entities } = e.ctx;
  const related = relate(article, mentions, [], entities, lexicon, withModels ? models : null);
  const said = related.relations.map(({ type, from, to, title, role }) => ({
    type,
    from: related.entities[from].name,
    to: related.entities[to].name,
    title,
    role,
  }));
  return { related, said };
}
