import { loadDictionary } from "./dictionary.ts";
import { makeGazetteer } from "./division-index.ts";
import type { Assets, Lexicon, WordLists } from "./lexicon.ts";
import { parseList } from "./lists.ts";

/** Makes the lexicon from its data files. */
export function loadLexicon(assets: Assets): Lexicon {
  const text = (path: string) => new TextDecoder().decode(assets[path]);
  const lists = wordLists(assets, text);
  return {
    gazetteer: makeGazetteer(text("lexicon/data/divisions.tsv"), lists["common-names"].keys()),
    lists,
    dictionary: loadDictionary(assets["lexicon/data/dictionary.bin"]),
  };
}

/** Every TSV below lexicon/data but the divisions, by its name without ending. */
function wordLists(assets: Assets, text: (path: string) => string): WordLists {
  const lists: WordLists = {};
  for (const path of Object.keys(assets).sort()) {
    const name = /^lexicon\/data\/([\w-]+)\.tsv$/.exec(path)?.[1];
    if (name && name !== "divisions") lists[name] = parseList(text(path));
  }
  return lists;
}
