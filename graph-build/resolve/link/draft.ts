import type { Mention, NamedType } from "../../model/index.ts";

/** A thing of an article while its mentions are being gathered. */
export interface Draft {
  type: NamedType;
  name: string;
  aliases: Set<string>;
  subtype?: string;
  regionCode?: string;
  /** Indexes into the article's mentions. */
  mentions: number[];
}

/** A mention with its place in the article's list and its surface as a name. */
export interface Named {
  index: number;
  mention: Mention;
  name: string;
}

/** Joins `from` into `into`: mentions and names; the name of `into` stays. */
export function absorb(into: Draft, from: Draft): void {
  into.mentions.push(...from.mentions);
  into.aliases.add(from.name);
  for (const a of from.aliases) into.aliases.add(a);
  into.subtype ??= from.subtype;
  into.regionCode ??= from.regionCode;
}
