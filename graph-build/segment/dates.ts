import type { Article } from "../model/index.ts";

type DocumentDate = NonNullable<Article["date"]>;

const DATE =
  /((?:19|20)\d\d|[二一][〇○零九][〇○零一二三四五六七八九]{2})(?:\s?[年.\-/]\s?(\d{1,2}|[一二三四五六七八九十]{1,2})(?:\s?[月.\-/]\s?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|(?!\d)))?)?/;

/** The first date in a text, as far as it goes (2024, 2024-05, 2024年5月4日, 二〇二四年五月四日). */
export function dateIn(text: string): DocumentDate | null {
  const m = DATE.exec(text);
  if (!m) return null;
  const year = number(m[1]);
  const month = m[2] ? number(m[2]) : 0;
  const day = m[3] ? number(m[3]) : 0;
  if (month < 1 || month > 12) return { year };
  return day < 1 || day > 31 ? { year, month } : { year, month, day };
}

/** The year of a title such as 2023年工作总结和2024年工作打算: the first that it names. */
export function titleYear(title: string | null): DocumentDate | null {
  const m = /((?:19|20)\d\d)\s?年/.exec(title ?? "");
  return m ? { year: Number(m[1]) } : null;
}

const DIGITS = "〇一二三四五六七八九";

/** Arabic digits, Chinese digits in a row (二〇二四), or a number to 39 (二十三). */
function number(s: string): number {
  if (/\d/.test(s)) return Number(s);
  const digit = (c: string) => Math.max(0, DIGITS.indexOf(c === "零" || c === "○" ? "〇" : c));
  const ten = s.indexOf("十");
  if (ten < 0) return [...s].reduce((n, c) => n * 10 + digit(c), 0);
  return (ten ? digit(s[0]) : 1) * 10 + (ten + 1 < s.length ? digit(s[ten + 1]) : 0);
}
