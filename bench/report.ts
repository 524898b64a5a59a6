import os from "node:os";
import type { Memory } from "./memory.ts";
import type { PipelineTimes } from "./pipeline.ts";
import type { Profile } from "./profile.ts";

export interface Results {
  /** What was asked for. */
  megabytes: number;
  files: number;
  bytes: number;
  /** Seconds of jieba's tagging. */
  jieba: number;
  pipeline: PipelineTimes;
  /** Bytes of the reports whose graph was laid out. */
  laidOut: number;
  profile: Profile;
  /** By number of files, or why that was not measured. */
  memory: Memory[] | string;
  /** Milliseconds from navigation to the first drawn graph, or why that was not measured. */
  drawn: number[] | string;
}

/** The results as a page of Markdown. */
export function report(r: Results): string {
  const mb = r.bytes / 1e6;
  const { read, join, layout } = r.pipeline;
  const part = r.laidOut / r.bytes;
  const speed = (seconds: number) => (mb / seconds).toFixed(2);
  const rate = (seconds: number) => `${((100 * r.jieba) / seconds).toFixed(0)} %`;
  const profiled = r.profile.stages.reduce((sum, [, ms]) => sum + ms, 0);
  return `# Benchmark

Made by \`npm run bench -- --mb ${r.megabytes}\` on ${os.cpus()[0].model.trim()}, Node ${process.version}. Do not edit.

How fast queries in Cypher are, beside Neo4j and Grafeo, stands in [CYPHER.md](CYPHER.md).

## Speed on one core

${r.files.toLocaleString("en")} reports of ${mb.toFixed(1)} MB together (UTF-8), made from \`seeds/\` by seeded substitution of places, people and numbers.
jieba is \`@node-rs/jieba\`'s \`tag\` over the same text in the same run. Seconds are processor time (\`process.cpuUsage()\`), so that what else the machine does counts little; it still counts some, in the caches that all share. The reports repeat their templates' sentences, but no sentence is remembered from one report to the next. The graph: ${r.pipeline.nodes.toLocaleString("en")} nodes, ${r.pipeline.relations.toLocaleString("en")} relations.

${rows([
  ["", "seconds", "MB/s", "of jieba's speed"],
  ["jieba's tagging", r.jieba.toFixed(1), speed(r.jieba), "100 %"],
  ["reading: bytes to the facts of each document", read.toFixed(1), speed(read), rate(read)],
  ["joining: resolve and check", join.toFixed(1), speed(join), rate(join)],
  ["**whole pipeline without layout**", (read + join).toFixed(1), speed(read + join), rate(read + join)],
])}

The layout of the graph of the first ${(r.laidOut / 1e6).toFixed(1)} MB (${r.pipeline.laidOut.toLocaleString("en")} nodes) took ${layout.toFixed(1)} s of processor time: ${((read + join) * part + layout).toFixed(1)} s with the reading and joining of that part, ${(r.laidOut / 1e6 / ((read + join) * part + layout)).toFixed(2)} MB/s, ${rate(((read + join) * part + layout) / part)} of jieba's speed. \`zhengtu build\` lays out once, however many files there are; its share grows faster than the graph.

## Where the time goes

V8's sampling profiler over a part of the reports (one in twenty of 20 MB); a library's time is that of the step that calls it.

${rows([
  ["step", "ms", "share"],
  ...r.profile.stages
    .filter(([, ms]) => ms / profiled >= 0.001)
    .map(([name, ms]) => [name, ms.toFixed(0), `${((100 * ms) / profiled).toFixed(1)} %`]),
])}

The functions that take most by themselves:

${rows([["function", "ms"], ...r.profile.hot.map((h) => [`\`${h.name}\``, h.ms.toFixed(0)])])}

## Memory

Peak resident memory of a process of its own with one reading thread (\`process.resourceUsage().maxRSS\`). Reading alone lets go of
what each document gives; a whole build holds the graph, so it grows with what is in the graph, not with the number of files.

${memoryText(r.memory)}

## Explorer

${drawnText(r.drawn)}
`;
}

function memoryText(memory: Memory[] | string): string {
  if (typeof memory === "string") return `Not measured: ${memory}`;
  return rows([
    ["files", "input MB", "reading alone, MB", "whole build, MB", "graph.json, MB"],
    ...memory.map((m) => [
      m.files.toLocaleString("en"),
      ...[m.inputBytes, m.readingBytes, m.peakBytes, m.graphBytes].map((b) =>
        b === null ? "–" : (b / 1e6).toFixed(0),
      ),
    ]),
  ]);
}

function drawnText(drawn: number[] | string): string {
  if (typeof drawn === "string") return `Not measured: ${drawn}`;
  const sorted = [...drawn].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  return `From navigation to the first drawn graph of \`seeds/\`: median ${median.toFixed(0)} ms of ${drawn.length} cold loads (${sorted.map((ms) => ms.toFixed(0)).join(", ")}), headless Chromium 1280×800, software rendering.`;
}

function rows([head, ...body]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...body.map(line)].join("\n");
}
