import { loadGraph } from "./load-graph.ts";
import { type Stats, statsOf } from "./stats.ts";
import { table } from "./table.ts";

/** `zhengtu stats GRAPH [--json]` */
export function statsCommand(file: string, options: { json?: boolean }): void {
  const stats = statsOf(loadGraph(file));
  process.stdout.write(options.json ? `${JSON.stringify(stats, null, 2)}\n` : inWords(stats));
}

function inWords(s: Stats): string {
  const counts = (of: Record<string, number>) =>
    table(
      Object.entries(of).map(([k, n]) => [`  ${k}`, n.toLocaleString("en")]),
      [1],
    );
  const sources = table(
    [
      ["  source", "articles", "nodes", "relations", "figures"],
      ...s.sources.map((x) => [`  ${x.file}`, ...[x.articles, x.nodes, x.relations, x.figures].map(String)]),
    ],
    [1, 2, 3, 4],
  );
  const most = Object.entries(s.mostConnected)
    .filter(([, nodes]) => nodes.length > 0)
    .map(
      ([type, nodes]) =>
        `\nmost connected ${type}\n${table(
          nodes.map((n) => [`  ${n.name}`, String(n.degree)]),
          [1],
        )}`,
    );
  const { degree: d, components: c } = s;
  return [
    s.title ? `${s.title}\n\n` : "",
    `nodes\n${counts(s.nodes)}\nrelations\n${counts(s.relations)}\n`,
    `findings\n${counts(s.findings)}\n`,
    `${sources}\n`,
    `degree: mean ${d.mean.toFixed(2)}, median ${d.median}, highest ${d.max}\n`,
    `components: ${c.count}, the largest of ${c.largest} nodes, ${c.alone} of a single node\n`,
    ...most,
  ].join("");
}
