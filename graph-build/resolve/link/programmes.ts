import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article } from "../../model/index.ts";
import type { Draft, Named } from "./draft.ts";

/** Programmes by name; the same name with and without its suffix, region or years is one. */
export function linkProgrammes(_article: Article, named: Named[], _lexicon: Lexicon): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const n of named) {
    const draft: Draft = drafts.get(n.name) ?? {
      type: "Programme",
      name: n.name,
      aliases: new Set(),
      mentions: [],
    };
    drafts.set(n.name, draft);
    draft.mentions.push(n.index);
  }
  return [...drafts.values()];
}
