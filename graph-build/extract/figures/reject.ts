import type { FoundFigure } from "./found.ts";

/** What stands right before or after a number and makes it a part of something else, with the reason. */
const BEFORE: [RegExp, string][] = [
  [/[A-Za-z]$/, "code"],
  [/[+＋/·:：]$/, "code"],
  [/第$/, "ordinal"],
  [/[〔[]\d*$/, "document number"],
];
const AFTER: [RegExp, string][] = [
  [/^[+＋]/, "code"],
  [/^[A-Za-z]/, "code"],
];

/** Why a number is no figure, or null: it belongs to a code, an ordinal, a date, an age class. */
export function rejected(text: string, f: FoundFigure, from: number): string | null {
  const before = text.slice(Math.max(from, f.start - 8), f.start);
  const after = text.slice(f.end, f.end + 8);
  for (const [re, why] of BEFORE) if (re.test(before)) return why;
  for (const [re, why] of AFTER) if (re.test(after)) return why;
  if (f.unit === "年") return year(before, after, f);
  if (f.unit === "岁" || f.unit === "周岁") return age(before, after);
  if (f.unit === "分" && /[时点]$/.test(before)) return "clock";
  if (f.unit === "个月" && /前$/.test(before)) return "date";
  if (f.unit === "届" && f.value >= 1000) return "class of a year";
  if (f.unit === "米" && /^(?:第|跑|栏|赛|比赛|接力|自由泳|蛙泳|短跑|长跑|以[上下])/.test(after))
    return "name of a contest";
  if (/^(?:分钟|小时|公里|天)$/.test(f.unit) && /[“"]$/.test(before)) return "part of a name";
  if (f.unit === "公斤" && /^级/.test(after)) return "class";
  return null;
}

function year(before: string, after: string, f: FoundFigure): string | null {
  if (f.value >= 1000) return "date";
  if (/^(?:[前后来内间之中底初]|以[来上内]|期|代|计划|行动|级|制|末|一)/.test(after)) return "span of time";
  if (/(?:[近过未来今往这后前每第满学纪世]|过去|未来|今后|连续)$/.test(before)) return "span of time";
  return null;
}

function age(before: string, after: string): string | null {
  if (/^(?:及?以[上下内]|[—至到-]|男|女|儿)/.test(after)) return "age class";
  return /[至—-]$/.test(before) ? "age class" : null;
}
