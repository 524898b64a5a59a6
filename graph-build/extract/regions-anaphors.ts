import type { RegionSpan, RegionText } from "./regions-text.ts";

const ANAPHOR =
  /(?<![安完健保齐周成])(?:(?:全|我|该|本)(?:自治区|[省市县区州旗盟镇乡村]|街道|社区)|(?<![\u4e00-\u9fff])[县市区镇乡](?=里))/g;
/** What shows that the second character belongs to the next word: 全市场, 全区域, 我县域, 全村民. */
const OTHER = /^(?:[域场直民级校]|区[域]|长[^期])/;

/** Words that stand for the home region or for a region just named: 全县, 我市, 该区. */
export function findAnaphors(text: RegionText): RegionSpan[] {
  const { sentence } = text;
  const spans: RegionSpan[] = [];
  for (const m of text.text.slice(sentence.start, sentence.end).matchAll(ANAPHOR)) {
    const start = sentence.start + m.index;
    const end = start + m[0].length;
    if (OTHER.test(text.text.slice(end, end + 2))) continue;
    const code = homeOf(text, m[0].slice(-1));
    spans.push({ start, end, ...(code && { code }), anaphor: true, rule: "anaphor", confidence: 0.9 });
  }
  return spans;
}

/** The division of the home's chain whose name ends in a level's character; 区 may be an autonomous region. */
function homeOf(text: RegionText, level: string): string | null {
  const home = text.article.home.code;
  if (!home || !/[省市县区州旗盟]/.test(level)) return null;
  const chain = text.lexicon.gazetteer.chain(home);
  return chain.find((d) => d.level !== "town" && d.name.endsWith(level))?.code ?? null;
}
