import { parseArgs } from "node:util";
import { readAssets } from "../../cli/assets.ts";
import { loadRanker } from "../../extract/figures/ranker.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import { subjectsOf } from "../../relate/subjects/subjects.ts";
import { foldOf, readBank } from "../bank.ts";
import { goldEntities, subjectChoices } from "./examples.ts";
import { trainRanker } from "./softmax.ts";

const { values } = parseArgs({
  options: { folds: { type: "string", default: "0" }, show: { type: "string", default: "0" } },
});
const lexicon = loadLexicon(readAssets());
const reports = readBank(lexicon);
let first = 0;
let of = 0,
  right = 0,
  rule = 0,
  reach = 0;
const calib: number[][] = Array.from({ length: 10 }, () => []);
const lines: string[] = [];
for (const fold of values.folds.split(",").map(Number)) {
  const file = trainRanker(reports.filter((r) => foldOf(r.file) !== fold).flatMap(subjectChoices), {
    version: "cv",
    epochs: 8,
    l2: 1e-3,
    minCount: 4,
  });
  const weights = loadRanker(file);
  for (const r of reports.filter((r) => foldOf(r.file) === fold))
    for (const a of r.articles) {
      const { entities, index } = goldEntities(r, a);
      const figures = [...a.figures].sort((x, y) => x.start - y.start);
      const model = new Map(
        subjectsOf(a.article, a.mentions, figures, entities, lexicon, weights).map((s) => [s.figure, s]),
      );
      const base = new Map(
        subjectsOf(a.article, a.mentions, figures, entities, lexicon, null).map((s) => [s.figure, s]),
      );
      figures.forEach((f, i) => {
        if (f.optional) return;
        const ok = new Set(f.subjects.map((s) => index.get(s)));
        of++;
        const m = model.get(i);
        const hit = ok.has(m?.entity);
        if (hit) right++;
        if (m?.entity === index.get(f.subjects[0])) first++;
        if (ok.has(base.get(i)?.entity)) rule++;
        if (f.subjects.some((s) => a.mentions.some((x) => x.id === s))) reach++;
        if (m) calib[Math.min(9, Math.floor(m.confidence * 10))].push(hit ? 1 : 0);
        if (!hit)
          lines.push(
            `${r.file} ${a.article.text.slice(Math.max(0, f.start - 90), f.end + 12).replaceAll("\n", "⏎")} || GOLD ${f.subjects.map((s) => entities[index.get(s) ?? 0].name).join("/")} READ ${m ? entities[m.entity].name : "-"}`,
          );
      });
    }
  console.log(
    `fold ${fold} weights ${Object.keys(file.w).length} model ${(right / of).toFixed(3)} first ${(first / of).toFixed(3)} rule ${(rule / of).toFixed(3)} reach ${(reach / of).toFixed(3)} of ${of}`,
  );
}
console.log(
  calib
    .map((c, i) => `${i / 10}: ${(c.reduce((x, y) => x + y, 0) / c.length).toFixed(2)} (${c.length})`)
    .join("  "),
);
const step = Math.max(1, Math.floor(lines.length / (Number(values.show) || 1)));
if (Number(values.show)) for (let i = 0; i < lines.length; i += step) console.log(lines[i]);
