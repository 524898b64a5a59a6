import type { Article } from "../../model/index.ts";
import { type TimeCue, timeCues } from "./cues.ts";

/** What the readers of period, plan and indicator look up of an article. */
export interface FigureContext {
  article: Article;
  /** Times named, by sentence. */
  cues: TimeCue[][];
  /** The document's year; where none is known, the latest that the text speaks of as past or present; null where it names none. */
  year: number | null;
  /** Whether the document's date is known. */
  dated: boolean;
  /** The year that the title speaks of (2023年工作总结), null where it names none. */
  titleYear: string | null;
  /** What the title says the text is: report, plan, other. */
  genre: "report" | "plan" | "other";
  /** How the headings over a sentence look ahead: plan or done; "" where none tells. */
  sectionOf: string[];
  /** The year that the heading over a sentence names (一、2023年工作回顾); null where none does. */
  headingYear: (string | null)[];
  /** The year named first in the running text, and the one named most often; null where none is. */
  leadYear: string | null;
  mainYear: string | null;
}

const REPORT = /总结|报告|公报|简报|概况|情况|回顾|通报|白皮书|述职/;
const PLAN = /计划|要点|方案|意见|规划|通知|措施|办法|打算|安排/;
const AHEAD = /打算|思路|计划|安排|展望|目标|下一?步|明年|任务|重点|建议|措施|保障|意见|未来|下半年/;
const DONE = /回顾|总结|完成情况|主要工作|成效|成绩|开展情况|工作情况|做法|进展|亮点/;
const YEAR = /((?:19|20)\d\d)年/;
/** The number of a heading, which its sentence leaves out. */
const NUMBER = /(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))\s*$/;
const TOP = /^[#*\s]*[一二三四五六七八九十]{1,3}[、.]|^#/;
const HEADING = /^[#*\s]*(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|#)/;

/** Reads the times and the headings of an article once, for all its figures. */
export function figureContext(article: Article): FigureContext {
  const { text, sentences } = article;
  const year = article.date?.year ?? latestYear(text);
  const head = `${article.title ?? ""}${text.slice(0, 60)}`;
  const first =
    article.title && /(?:19|20)\d\d年/.test(article.title) ? article.title : text.slice(0, 60).split("\n")[0];
  let section = "";
  let heading: string | null = null;
  const headingYear: (string | null)[] = [];
  const sectionOf = sentences.map((s) => {
    const start = s.start - (NUMBER.exec(text.slice(Math.max(0, s.start - 6), s.start))?.[0].length ?? 0);
    const line = text.slice(start, Math.min(s.end, s.start + 40));
    if (s.kind === "heading" || (s.end - s.start < 45 && HEADING.test(line) && !/[,;]/.test(line))) {
      const top = TOP.test(line);
      if (AHEAD.test(line) && !DONE.test(line)) section = "plan";
      else if (DONE.test(line)) section = "done";
      else if (top) section = "";
      heading = YEAR.exec(line)?.[1] ?? (top && !AHEAD.test(line) ? null : heading);
    }
    headingYear.push(heading);
    return section;
  });
  const cues = sentences.map((s) => timeCues(text, s.start, s.end, year));
  const years = cues.flat().filter((q) => !q.passing && q.period !== null && /^\d{4}$/.test(q.period));
  const counts = new Map<string, number>();
  for (const q of years) counts.set(q.period ?? "", (counts.get(q.period ?? "") ?? 0) + 1);
  return {
    article,
    cues,
    year,
    dated: article.date !== null,
    headingYear,
    leadYear: years[0]?.period ?? null,
    mainYear: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null,
    titleYear: YEAR.exec(first)?.[1] ?? null,
    genre: REPORT.test(head) ? "report" : PLAN.test(head) ? "plan" : "other",
    sectionOf,
  };
}

const NAMED_YEAR = /((?:19|20)\d\d)年/g;

/** The latest year that a text names and does not aim at: not 到2025年, not the end of a span (2023—2027年). */
function latestYear(text: string): number | null {
  let latest = 0;
  for (const m of text.matchAll(NAMED_YEAR)) {
    const before = text.slice(Math.max(0, m.index - 3), m.index);
    if (/[到至—–~-]$/.test(before) && !/截[至止]$/.test(before)) continue;
    if (/^[将要底前力内计]/.test(text.slice(m.index + m[0].length))) continue;
    latest = Math.max(latest, Number(m[1]));
  }
  return latest || null;
}
