import type { Lexicon } from "../lexicon/lexicon.ts";
import type { FrontMatter, Home } from "../model/index.ts";

/** What an article shows of the place that it speaks from. */
export interface HomeInput {
  front: FrontMatter;
  title: string | null;
  publisher: string | null;
  text: string;
}

/** The home region of an article, with the kind of evidence that settled it; the surest kind first. */
export function findHome(input: HomeInput, lexicon: Lexicon): Home {
  const code = input.front.home ? lexicon.gazetteer.resolvePath(input.front.home) : null;
  return { code, rule: code ? "front-matter" : "none" };
}
