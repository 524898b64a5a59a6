import type { Mention } from "../model/index.ts";

const JOINING = /[和与及]$/;

/**
 * Takes the joining word off a name of three characters that runs straight on into the next person's (刘玉和孙艺琳 →
 * 刘玉): where two names are enumerated something must stand between them.
 */
export function partJoinedPeople(mentions: readonly Mention[]): Mention[] {
  return mentions.map((m, i) => {
    const next = mentions[i + 1];
    if (m.type !== "Person" || next?.type !== "Person" || next.start !== m.end) return m;
    if (m.surface.length !== 3 || !JOINING.test(m.surface)) return m;
    return { ...m, end: m.end - 1, surface: m.surface.slice(0, -1) };
  });
}
