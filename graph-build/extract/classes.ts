import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Mention } from "../model/index.ts";

/** Kinds of body of which a place has many, so that the bare word for them names none. */
const MANY = new Set(["school", "kindergarten", "university", "hospital", "company", "group"]);

/**
 * True for an agency whose whole surface is a class of bodies (普通高中学校, 城市学校, 义务教育办学集团): words of the list
 * of class words and then the head of a kind that a place has many of. A quoted or anaphoric form never is.
 */
export function isClassOfBodies({ type, surface, quoted, anaphor }: Mention, lexicon: Lexicon): boolean {
  if (type !== "Agency" || quoted || anaphor) return false;
  const { heads, "class-words": words } = lexicon.lists;
  if (!heads || !words) return false;
  for (let i = 1; i < surface.length; i++) {
    const head = heads.get(surface.slice(i));
    if (head && MANY.has(head[0]) && isMadeOf(surface.slice(0, i), words)) return true;
  }
  return false;
}

function isMadeOf(text: string, words: ReadonlyMap<string, unknown>): boolean {
  if (text === "") return true;
  for (let n = Math.min(text.length, 7); n > 0; n--)
    if (words.has(text.slice(0, n)) && isMadeOf(text.slice(n), words)) return true;
  return false;
}
