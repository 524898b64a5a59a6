import { loadDictionary } from "./dictionary.ts";
import { makeGazetteer } from "./division-index.ts";
import type { Assets, Lexicon } from "./lexicon.ts";
import { parseList } from "./lists.ts";

/** Makes the lexicon from its data files. */
export function loadLexicon(assets: Assets): Lexicon {
  const text = (path: string) => new TextDecoder().decode(assets[path]);
  const common = parseList(text("lexicon/data/common-names.tsv"));
  return {
    gazetteer: makeGazetteer(text("lexicon/data/divisions.tsv"), common.keys()),
    lists: {},
    dictionary: loadDictionary(assets["lexicon/data/dictionary.bin"]),
  };
}
