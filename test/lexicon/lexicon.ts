import { readAssets } from "../../graph-build/cli/assets.ts";
import { loadLexicon } from "../../graph-build/lexicon/load.ts";

/** The lexicon as the pipeline loads it, once for a test file. */
export const lexicon = loadLexicon(readAssets());
