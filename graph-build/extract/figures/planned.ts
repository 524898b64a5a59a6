import type { FigureContext } from "./context.ts";
import { feature } from "./feature.ts";
import type { FoundFigure } from "./found.ts";

const WORDS =
  /将|计划|力争|预计|预期|目标|确保|拟|争取|到20\d\d年|要|不少于|不低于|不超过|达到|完成|已|累计|目前|打算|努力|安排|总投资|概算|推动|推进|建成后|建设|实现|每年|今后|未来|明年|下一步|年内|底前|规划|设计|投产后|可|新增|超过|突破|提高到|控制在|同比|增长|了/g;

/** What speaks for a figure's being a target or plan and not yet true. */
export function plannedFeatures(c: FigureContext, f: FoundFigure, sentence: number): number[] {
  const { text, sentences } = c.article;
  const s = sentences[sentence];
  const before = text.slice(s.start, f.start);
  const half = before.slice(before.lastIndexOf(";") + 1);
  const clause = before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";")) + 1);
  const out = [
    feature`bias`,
    feature`section|${c.sectionOf[sentence]}`,
    feature`genre|${c.genre}`,
    feature`section|${c.sectionOf[sentence]}|${c.genre}`,
  ];
  for (const w of new Set(half.match(WORDS) ?? [])) out.push(feature`h|${w}`);
  for (const w of new Set(before.match(WORDS) ?? [])) out.push(feature`s|${w}`);
  for (const w of new Set(clause.match(WORDS) ?? [])) out.push(feature`c|${w}`);
  for (const w of new Set(
    (sentences[sentence - 1]?.paragraph === s.paragraph
      ? text.slice(sentences[sentence - 1].start, sentences[sentence - 1].end)
      : ""
    ).match(WORDS) ?? [],
  ))
    out.push(feature`p|${w}`);
  out.push(feature`q|${f.qualifier}`);
  const ahead = c.cues[sentence].some((q) => q.ahead && q.end <= f.start);
  out.push(feature`ahead|${ahead}`);
  out.push(feature`place|${Math.min(9, Math.floor((10 * f.start) / Math.max(1, text.length)))}`);
  return out;
}
