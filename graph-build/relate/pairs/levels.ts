import type { LocalEntity } from "../../model/index.ts";

/** How high a thing stands: 0 unknown, 1 nation, 2 province, 3 city, 4 county, 5 town, 6 village, 7 school, hospital, firm. */
export type LevelClass = number;

const NATION = /^(全国|国家|中国|中华|国务院|教育部|中央|我国|国际|世界|全球)/;
const BY_LETTER: [RegExp, LevelClass][] = [
  [/(省|自治区)/, 2],
  [/(市|州|盟|地区)/, 3],
  [/(县|区|旗)/, 4],
  [/(镇|乡|街道)/, 5],
  [/(村|社区)/, 6],
];
const UNIT = /(学校|中学|小学|一中|二中|高中|初中|幼儿园|学院|大学|医院|公司|集团|厂|合作社|银行)$/;

/** The level that a thing's own name gives, or a region's code. */
export function levelOf(e: LocalEntity): LevelClass {
  if (NATION.test(e.name)) return 1;
  if (e.type === "Region") return ofRegion(e);
  if (e.type === "Agency" && UNIT.test(e.name)) return 7;
  const head = e.name.slice(0, 12);
  let best = 0;
  let at = 0;
  for (const [letter, level] of BY_LETTER) {
    const i = head.search(letter);
    if (i >= at && i >= 0) {
      best = level;
      at = i;
    }
  }
  return best;
}

function ofRegion(e: LocalEntity): LevelClass {
  const code = e.regionCode ?? "";
  if (code.length === 9) return 5;
  if (code.length === 6) return code.endsWith("0000") ? 2 : code.endsWith("00") ? 3 : 4;
  const last = BY_LETTER.find(([letter]) => letter.test(e.name.slice(-2)));
  return last ? last[1] : 0;
}
