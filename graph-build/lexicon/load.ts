import type { Assets, Lexicon } from "./lexicon.ts";

/** Makes the lexicon from its data files. */
export function loadLexicon(assets: Assets): Lexicon {
  void assets;
  return {
    gazetteer: {
      get: () => undefined,
      byName: () => [],
      chain: () => [],
      within: () => false,
      resolvePath: () => null,
      find: () => [],
      settle: () => null,
    },
    lists: {},
    dictionary: {
      tags: ["x"],
      segment: (t) => ({ starts: Int32Array.of(0, t.length), tags: Uint8Array.of(0) }),
    },
  };
}
