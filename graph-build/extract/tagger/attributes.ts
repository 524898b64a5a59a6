import type { Article, Mention, NamedType } from "../../model/index.ts";
import { classOf, OPEN_QUOTE } from "./classes.ts";

/** 该局, 我市, 全县, 本报: a pointing word and the head of a class. */
const POINTING = /^[该我全本这贵][省市区县州盟旗乡镇村街校院园所局厅委部办会站馆社报厂企司中团系处科队港]+$/;
/** 区委, 县政府, 省教育厅 say their place by its level alone, but name themselves: they are no anaphors. */
const POINTED_TYPES: ReadonlySet<NamedType> = new Set(["Agency", "Region"]);

/** Whether a mention stands for a name said elsewhere. */
export function isAnaphor(type: NamedType, surface: string): boolean {
  return POINTED_TYPES.has(type) && POINTING.test(surface);
}

/** Whether a stretch begins right behind an opening quotation or title mark. */
export function isQuoted(article: Article, start: number): boolean {
  return start > 0 && classOf(article.text.charCodeAt(start - 1)) === OPEN_QUOTE;
}

/** Adds what the surface and its surroundings say: `anaphor` and `quoted`. */
export function withAttributes(article: Article, mention: Mention): Mention {
  return {
    ...mention,
    anaphor: isAnaphor(mention.type, mention.surface) || undefined,
    quoted: isQuoted(article, mention.start) || undefined,
  };
}
