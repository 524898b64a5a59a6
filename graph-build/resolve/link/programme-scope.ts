import type { Level } from "../../lexicon/gazetteer.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { leadingDivisions } from "../region-names.ts";

/** The name of a programme with what it says of its level or region. */
export interface ProgrammeScope {
  name: string;
  aliases: string[];
  /** Code of the region that it belongs to; undefined for a scheme of the nation. */
  code?: string;
  /** national, or the code of the region that the name gives or its level means; null where it gives none. */
  level: string | null;
  /** The name without region and level. */
  rest: string;
}

const NATION = /^(国家级|国家|全国|中国|中央|国际|世界|亚洲|教育部|国务院)/;
const LEVEL = /^(?:(省|市|州|盟|县|区|旗|镇|乡|校)级|全(省|市|州|盟|县|区|旗|镇|乡))/;
const LEVELS: Record<string, Level[]> = {
  省: ["province"],
  市: ["city", "county"],
  州: ["city"],
  盟: ["city"],
  县: ["county"],
  区: ["county"],
  旗: ["county"],
  镇: ["town"],
  乡: ["town"],
};

/** Takes region and level off the head of a programme's name. */
export function programmeScope(name: string, home: string | null, lexicon: Lexicon): ProgrammeScope {
  const { gazetteer } = lexicon;
  const plain = name.replace(/^(?:第.{1,4}届|\d{4}年度?)/, "");
  const nation = NATION.exec(plain)?.[1];
  if (nation)
    return {
      name,
      aliases: bare(plain.slice(nation.length)),
      level: "national",
      rest: plain.slice(nation.length),
    };
  const level = LEVEL.exec(plain);
  if (level) {
    const marker = level[1] ?? level[2];
    const division = home
      ? gazetteer
          .chain(home)
          .find((d) => LEVELS[marker]?.includes(d.level) && d.name.endsWith(marker === "省" ? "" : marker))
      : undefined;
    const rest = plain.slice(level[0].length);
    return {
      name,
      aliases: division ? [division.name + rest] : [],
      code: division?.code,
      level: division?.code ?? null,
      rest,
    };
  }
  const region = leadingDivisions(plain, home, gazetteer).at(-1);
  if (region) {
    const rest = plain.slice(region.end).replace(/^[省市州县区旗]级/, "");
    return { name, aliases: bare(rest), code: region.code, level: region.code, rest };
  }
  return { name, aliases: years(name), code: home ?? undefined, level: null, rest: plain };
}

/** A name without region counts as an alias where it is long enough to say something. */
function bare(rest: string): string[] {
  return rest.length > 5 ? [rest, ...years(rest)] : [];
}

function years(name: string): string[] {
  const without = withoutYears(name);
  return without === name ? [] : [without];
}

/** 三年行动计划（2022—2024年） without its years. */
export function withoutYears(name: string): string {
  return name.replace(/（[^（）]*\d{4}[^（）]*）/g, "").replace(/（(试行|暂行|修订|征求意见稿)）$/, "");
}
