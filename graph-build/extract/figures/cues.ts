/** A word or phrase of time in a text and the period that it gives. */
export interface TimeCue {
  start: number;
  end: number;
  /** As in FigureMention; null where it names a time that is no year (近三年, 目前). */
  period: string | null;
  /** A year that the sentence only compares with or starts from (比2020年, 由2019年的): it holds for the next number at most. */
  passing: boolean;
  /** Whether it looks ahead (到2025年, 明年). */
  ahead: boolean;
}

const CUE =
  /(?<a>(?:19|20)\d\d)年?[至到—–~-]+(?<b>(?:19|20)\d\d)年|(?<y>(?:19|20)\d\d)(?<u>年(?:\d{1,2}月)?(?:底|末|初)?|[-/.]\d{1,2})(?<t>[^,。;]{0,8}?(?:以来|至今)|起|开始)?|(?<!\d)(?<p>“?十[三四五]五”?)(?<q>期间|以来|时期|末|收官)|(?<r>今年|本年度?|去年|上年度?|明年|前年|近[一二两三四五六七八九十几]?年来?|年内|当年|同年|近期|目前|如今|现有|未来[一二两三四五六七八九十几]年|今后[一二两三四五六七八九十几]年|[一二两三四五六七八九十]年来|多年来)|(?<!\d)(?<m>\d{1,2})月(?:\d{1,2}日|底|初|[上中下]旬|份)?|(?<h>上半年|下半年|前[一二三123]季度|[一二三四]季度|前\d{1,2}个月)/g;
const COMPARED = /(?:比|较|与|同|是|为|于|超过|相比于?|高于|低于|对比|不及)$/;
const ORIGIN = /(?:由|从|自|相较)$/;
const PLANS: Record<string, [number, number]> = { 三: [2016, 2020], 四: [2021, 2025], 五: [2026, 2030] };

/** The times that `text[from, to)` speaks of, in order; `year` is the document's, from which 今年 counts. */
export function timeCues(text: string, from: number, to: number, year: number | null): TimeCue[] {
  const cues: TimeCue[] = [];
  const slice = text.slice(from, to);
  let last: number | null = null;
  for (const m of slice.matchAll(CUE)) {
    const g = m.groups ?? {};
    const before = slice.slice(Math.max(0, m.index - 4), m.index);
    const after = slice.slice(m.index + m[0].length, m.index + m[0].length + 3);
    const cue = { start: from + m.index, end: from + m.index + m[0].length, passing: false, ahead: false };
    if (g.a) cues.push({ ...cue, period: `${g.a}/${g.b}`, ahead: year !== null && Number(g.b) > year });
    else if (g.y) {
      const y = Number(g.y);
      if (g.u[0] !== "年") continue;
      if (COMPARED.test(before) && !/截至$/.test(before)) cues.push({ ...cue, period: g.y, passing: true });
      else if (g.t || (/[自从]$/.test(before) && /^(?:以来|起|开始)/.test(after))) {
        cues.push({ ...cue, period: `${y}/` });
        last = y;
      } else if (ORIGIN.test(before)) cues.push({ ...cue, period: g.y, passing: true });
      else {
        const ahead =
          year !== null &&
          (y > year || (y === year && /(?:到|至|力争|于)$/.test(before) && !/截[至止]$/.test(before)));
        cues.push({
          ...cue,
          period:
            ahead && /[到至在前]$/.test(before)
              ? `/${y}`
              : ahead && /^(?:前|之前|底前)/.test(after)
                ? `/${y}`
                : g.y,
          ahead,
        });
        last = y;
      }
    } else if (g.p) {
      const [a, b] = PLANS[/[三四五]/.exec(g.p)?.[0] ?? "四"];
      if (g.q === "末") cues.push({ ...cue, period: `/${b}`, ahead: true });
      else cues.push({ ...cue, period: g.q === "以来" ? `${a}/` : `${a}/${b}` });
    } else if (g.r) {
      const y = relative(g.r, year, last);
      if (y === undefined) cues.push({ ...cue, period: null });
      else if (COMPARED.test(before)) cues.push({ ...cue, period: String(y), passing: true });
      else {
        cues.push({ ...cue, period: String(y), ahead: g.r === "明年" });
        last = y;
      }
    } else if (year !== null && last === null) {
      if (g.m && Number(g.m) > 12) continue;
      cues.push({ ...cue, period: String(year) });
    }
  }
  return cues;
}

function relative(word: string, year: number | null, last: number | null): number | undefined {
  if (/^[当同]年$/.test(word)) return last ?? undefined;
  if (year === null) return undefined;
  if (/^(?:今年|本年|年内)/.test(word)) return year;
  if (/^(?:去年|上年)/.test(word)) return year - 1;
  if (word === "明年") return year + 1;
  if (word === "前年") return year - 2;
  return undefined;
}
