import words from "./data/words.json" with { type: "json" };
import type { FoundFigure } from "./found.ts";
import {
  arabicAt,
  beginsNumber,
  chineseAt,
  FACTORS,
  isChineseNumeral,
  isDigit,
  isFactor,
  type Numeral,
  times,
} from "./numerals.ts";
import { qualifierOf } from "./qualifiers.ts";
import { specialAt } from "./special.ts";
import { unitAt } from "./tables.ts";

const RANGE = /(?:[至到~～—–-]|和|与|、)+/y;
const INNER = words.inner;
/** 多 before these is no bound: 多样, 多种, 多年. */
const OTHER_MANY = /[样种部方年岁]/;
const FACTOR_GUARD = /^(?:千(?:瓦|米|克|伏|卡|家万户|方百计)|百(?:分|货)|万(?:能|象))/;

interface Quantity extends Numeral {
  factor: number;
  inner: string;
}

/** Number, inner qualifier and factors: 1.3万余, 40多万, 五百余. */
function quantityAt(text: string, at: number): Quantity | null {
  const n = isDigit(text.charCodeAt(at)) ? arabicAt(text, at) : chineseAt(text, at);
  if (!n) return null;
  let { end } = n;
  let factor = 1;
  let inner = "";
  for (; end < text.length; end++) {
    const c = text[end];
    if (!inner && INNER.includes(c) && !(c === "多" && OTHER_MANY.test(text[end + 1] ?? ""))) {
      inner = c;
      continue;
    }
    if (!isFactor(text.charCodeAt(end)) || FACTOR_GUARD.test(text.slice(end, end + 4))) break;
    factor *= FACTORS[c];
  }
  return { ...n, end, factor, inner };
}

/**
 * All numbers with a unit in `text[from, to)`, from left to right, ranges as two; nothing is left out yet for what it stands in.
 */
export function findIn(text: string, from: number, to: number, out: FoundFigure[]): void {
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (!beginsNumber(code)) {
      i++;
      continue;
    }
    const digit = isDigit(code);
    const special = specialAt(text, i, from, to);
    if (special) {
      out.push(...special.figures);
      i = special.end;
      continue;
    }
    const end = plainAt(text, i, from, to, out);
    if (end > i) i = end;
    else {
      i++;
      if (digit)
        while (
          i < to &&
          (isDigit(text.charCodeAt(i)) || (text[i] === "." && isDigit(text.charCodeAt(i + 1))))
        )
          i++;
      else while (i < to && isChineseNumeral(text.charCodeAt(i))) i++;
    }
  }
}

/** Reads a number with its unit, or a range of them, at `at`; the place after it, or `at` where there is none. */
function plainAt(text: string, at: number, from: number, to: number, out: FoundFigure[]): number {
  const q = quantityAt(text, at);
  if (!q || q.end > to) return at;
  const unit = unitAt(text, q.end);
  if (unit) {
    if (q.chinese && !trusted(q, at, unit)) return at;
    push(text, from, at, q, unit, q.end + unit.length, out);
    return q.end + unit.length;
  }
  if (q.chinese) return at;
  if (q.factor >= 1e4 && /^[,。;、的]/.test(text.slice(q.end, q.end + 1))) {
    push(text, from, at, q, "", q.end, out);
    return q.end;
  }
  RANGE.lastIndex = q.end;
  const dash = RANGE.exec(text);
  if (!dash) return at;
  const second = q.end + dash[0].length;
  const r = isDigit(text.charCodeAt(second)) ? quantityAt(text, second) : null;
  const shared = r ? unitAt(text, r.end) : "";
  if (!r || !shared) return at;
  const series = /[和与、]/.test(dash[0]);
  if (series ? q.factor !== 1 || !(q.decimals || shared === "%") : r.value * r.factor <= q.value * q.factor)
    return at;
  push(text, from, at, { ...q, factor: q.factor === 1 ? r.factor : q.factor }, shared, q.end, out);
  push(text, from, second, r, shared, r.end + shared.length, out);
  return r.end + shared.length;
}

/** A Chinese numeral is a figure where it is large enough to be a count and no turn of speech. */
function trusted(q: Quantity, at: number, unit: string): boolean {
  if (unit === "倍") return true;
  if (unit === "届") return false;
  if (q.end - at < 2) return false;
  return !/^(?:年|岁|月|天)$/.test(unit) || q.inner !== "";
}

function push(
  text: string,
  from: number,
  at: number,
  q: Quantity,
  unit: string,
  end: number,
  out: FoundFigure[],
): void {
  const after = text.slice(end, end + 4);
  out.push({
    start: at,
    end,
    value: times(q.value, q.factor),
    unit: unit.replace(/^个(?=百分点|小时|工作日|课时|学时)/, ""),
    qualifier: qualifierOf(text.slice(Math.max(from, at - 16), at), q.inner, after, unit),
    rule: q.chinese ? "grammar/chinese" : "grammar/number",
  });
}
