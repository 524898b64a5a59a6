import type { FoundFigure } from "./found.ts";
import { arabicAt, chineseAt, FACTORS, isDigit } from "./numerals.ts";
import { qualifierOf } from "./qualifiers.ts";
import { unitAt } from "./tables.ts";

export interface Special {
  figures: FoundFigure[];
  end: number;
}

const MEDAL = /(\d+)[金银铜](?=[\d、,。;!?)\s”"]|列|紧|的成|领|位|居|收|和|及|$)/y;
const RANKED =
  /(?:[位居列排获夺勇取][^,。;!?]{0,10}|跃升?[至居到]?|[升降前进至到为以]|全[省市县区国州旗自兵校院]\S{0,8}|地级市|团体|同类\S{0,6})$/;
const TENTHS =
  /([一二两三四五六七八九])成([一二三四五六七八九半])?(?![立为功果员就长本绩熟效都品交型渝人因年])/y;
const FRACTION = /([一二三四五六七八九十百两]+)分之([一二三四五六七八九十百点零两]+)/y;
const DOUBLING = /([一二两三四1234])番(?![茄薯号])/y;
const HALF = /一半(?!时间|天|路|儿)/y;
const ROUND = /([十百千万亿]{1,3})/y;

const DIGIT = "零一二三四五六七八九";
const digitOf = (c: string) => (c === "两" ? 2 : c === "半" ? 5 : DIGIT.indexOf(c));

function match(re: RegExp, text: string, at: number): RegExpExecArray | null {
  re.lastIndex = at;
  return re.exec(text);
}

/** Forms that are no plain number with unit: medals, ranks, tenths, fractions, doublings, halves, round numbers (近千名). */
export function specialAt(text: string, at: number, from: number, to: number): Special | null {
  const before = text.slice(Math.max(from, at - 14), at);
  const one = (value: number, unit: string, end: number, rule: string): Special | null =>
    end > to
      ? null
      : {
          end,
          figures: [
            {
              start: at,
              end,
              value,
              unit,
              qualifier: qualifierOf(before.slice(-4), "", text.slice(end, end + 4)),
              rule: `grammar/${rule}`,
            },
          ],
        };
  if (isDigit(text.charCodeAt(at))) {
    const medal = match(MEDAL, text, at);
    if (medal) return one(Number(medal[1]), "枚", at + medal[0].length, "medal");
  }
  const tenths = match(TENTHS, text, at);
  if (tenths && !/[第十]$/.test(before))
    return one(
      digitOf(tenths[1]) * 10 + (tenths[2] ? digitOf(tenths[2]) : 0),
      "%",
      at + tenths[0].length,
      "tenths",
    );
  const doubling = match(DOUBLING, text, at);
  if (doubling && /翻[了近超]{0,2}$/.test(before))
    return one(Number(doubling[1]) || digitOf(doubling[1]), "番", at + doubling[0].length, "doubling");
  const fraction = match(FRACTION, text, at);
  if (fraction) {
    const whole = chineseAt(fraction[1], 0)?.value ?? 0;
    const part = chineseAt(fraction[2], 0);
    if (whole && part && part.end === fraction[2].length)
      return one(Math.round((part.value / whole) * 10000) / 100, "%", at + fraction[0].length, "fraction");
  }
  const half = match(HALF, text, at);
  if (half && /(?:[占近了过超到降少低省缩约]|全[国省市县])$/.test(before))
    return one(50, "%", at + half[0].length, "half");
  return ratioAt(text, at, before, one) ?? rankAt(text, at, before, one) ?? roundAt(text, at, before, one);
}

type One = (value: number, unit: string, end: number, rule: string) => Special | null;

function rankAt(text: string, at: number, before: string, one: One): Special | null {
  const c = text[at];
  if (c !== "第" && c !== "前") return null;
  if (!RANKED.test(before)) return null;
  const n = isDigit(text.charCodeAt(at + 1)) ? arabicAt(text, at + 1) : chineseAt(text, at + 1);
  if (!n) return null;
  const unit = /^[位名]/.exec(text.slice(n.end))?.[0];
  if (!unit && !/^(?:[,。;!?、)]|$)/.test(text.slice(n.end, n.end + 1))) return null;
  const found = one(n.value, unit ?? "位", n.end + (unit ? 1 : 0), "rank");
  if (found) {
    found.figures[0].qualifier = c === "前" ? "le" : "eq";
    if (c === "前") found.figures[0].start = at;
  }
  return found;
}

/** 近千次, 突破百万人次, 上千只: a round number that only a bounding word makes a figure. */
function roundAt(text: string, at: number, before: string, one: One): Special | null {
  const m = match(ROUND, text, at);
  if (!m || !/(?:近|超过?|突破|逾|[^以线网]上|达到?|过)$/.test(before)) return null;
  const unit = unitAt(text, at + m[0].length);
  if (!unit) return null;
  const value = [...m[0]].reduce((v, c) => v * (c === "十" ? 10 : FACTORS[c]), 1);
  const found = one(value, unit, at + m[0].length + unit.length, "round");
  if (found && before.endsWith("上")) found.figures[0].qualifier = "ge";
  return found;
}

const RATIO = /(\d+(?:\.\d+)?)[:∶](\d+(?:\.\d+)?)(?![:∶\d])/y;
const BARE = /(\d+(?:\.\d+)?)(?=以[内上下]|左右|[,。;!?、)]|提[高升]|[降缩增上]|下降)/y;
const BARE_BEFORE =
  /(?:比|率|系数|指数|比值|之比)(?:不?[低高超少]于|不?超过|[达稳控保突提降缩增上][到至定制持破在高升小低下]{0,3}|[由从为的约达至到]){0,2}$/;

/** 生师比16.9:1, 容积率由2.0提高到5.6: a ratio, or a number without a unit that a rate's or index's name announces. */
function ratioAt(text: string, at: number, before: string, one: One): Special | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  const ratio = match(RATIO, text, at);
  if (ratio && /比[^,。;]{0,6}$/.test(before)) {
    if (ratio[2] === "1") return one(Number(ratio[1]), ":1", at + ratio[0].length, "ratio");
    if (ratio[1] === "1") return one(Number(ratio[2]), "", at + ratio[0].length, "ratio");
  }
  const bare = match(BARE, text, at);
  if (!bare || !(BARE_BEFORE.test(before) || /\d(?:提[高升]|[降缩增上])[^,。;]{0,2}[到至]$/.test(before)))
    return null;
  return one(Number(bare[1]), "", at + bare[0].length, "ratio");
}
