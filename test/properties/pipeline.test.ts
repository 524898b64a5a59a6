import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAssets } from "../../graph-build/cli/assets.ts";
import { type Evidence, type Graph, GraphSchema, type RawDocument } from "../../graph-build/model/index.ts";
import { buildGraph, createReader } from "../../graph-build/pipeline.ts";
import { ReadError } from "../../graph-build/read/read.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const BANK = path.join(ROOT, "graph-build/learn/bank");
const reader = createReader(readAssets());

/** Short reports of the bank without their marks, and the digests. */
const texts = [
  ...fs
    .readdirSync(BANK)
    .filter((_, i) => i % 9 === 0)
    .map((f) => {
      const m = /\n# text\n([\s\S]*?)\n# entities/.exec(fs.readFileSync(path.join(BANK, f), "utf8"));
      return (m?.[1] ?? "").replace(/\[\[\S+ ([^\]]+)\]\]/g, "$1");
    }),
  ...fs
    .readdirSync(path.join(ROOT, "seeds"))
    .map((f) => fs.readFileSync(path.join(ROOT, "seeds", f), "utf8")),
];

type Change = (text: string) => string;
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const spliced = (at: number, length: number, put: (cut: string) => string): Change => {
  return (t) => {
    const from = Math.floor(at * t.length);
    return t.slice(0, from) + put(t.slice(from, from + length)) + t.slice(from + length);
  };
};
const han = fc.array(
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((c) => String.fromCharCode(c)),
  { maxLength: 12 },
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(120)).map(([at, n]) => spliced(at, n, () => "")),
  fc.tuple(place, fc.nat(200)).map(([at, n]) => spliced(at, n, (cut) => cut + cut)),
  fc.tuple(place, han).map(([at, cs]) => spliced(at, 0, () => cs.join(""))),
  fc.tuple(place, fc.string({ unit: "binary", maxLength: 8 })).map(([at, s]) => spliced(at, 0, () => s)),
  fc
    .tuple(
      place,
      fc.constantFrom(
        "\n\n",
        "\n",
        "\r\n",
        "“",
        "”",
        "《",
        "》",
        "(",
        ")",
        "。",
        "、",
        "亿元",
        "%",
        "该局",
        "我市",
        "\u0007",
        "\u200b",
      ),
    )
    .map(([at, s]) => spliced(at, 0, () => s)),
);
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    place,
    fc.integer({ min: 100, max: 900 }),
    fc.array(change, { maxLength: 6 }),
  )
  .map(([t, at, length, changes]) => {
    const from = Math.floor(at * Math.max(0, t.length - length));
    return changes.reduce(
      (text, c) => c(text),
      from < 60 ? t.slice(0, length) : t.slice(from, from + length),
    );
  });

const raw = (text: string, i = 0): RawDocument => ({
  file: `${i}.md`,
  bytes: new TextEncoder().encode(text),
});

/** The graph, or null where a document holds what the reader refuses with a reason (binary data). */
function build(documents: RawDocument[]): Graph | null {
  try {
    return buildGraph(reader, documents);
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

function* evidenceOf(graph: Graph): Generator<Evidence> {
  for (const n of graph.nodes) yield* n.attributes.evidence;
  for (const e of graph.edges) yield* e.attributes.evidence;
  for (const f of graph.attributes.findings)
    if (f.kind !== "drop") yield* f.evidence;
    else if (f.quote !== undefined)
      yield {
        source: f.source,
        article: f.article ?? 0,
        start: f.start ?? -1,
        end: f.end ?? -1,
        quote: f.quote,
      };
}

function checkGraph(graph: Graph): void {
  const parsed = GraphSchema.safeParse(graph);
  if (!parsed.success) throw new Error(parsed.error.message);
  const source = new Map(graph.attributes.sources.map((s) => [s.file, s.text ?? ""]));
  for (const e of evidenceOf(graph)) {
    if (!(e.start < e.end)) throw new Error(`empty quote at ${e.start}: ${e.quote}`);
    expect(source.get(e.source)?.slice(e.start, e.end)).toBe(e.quote);
  }
  const keys = new Set(graph.nodes.map((n) => n.key));
  expect(keys.size).toBe(graph.nodes.length);
  expect(new Set(graph.edges.map((e) => e.key)).size).toBe(graph.edges.length);
  for (const e of graph.edges) {
    expect(keys.has(e.source) && keys.has(e.target)).toBe(true);
    expect(e.source).not.toBe(e.target);
  }
}

const LIMIT = { interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false };

describe("the pipeline", () => {
  it("builds a sound graph from any mutated report, the same each time", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const graph = build([raw(text)]);
        if (!graph) return;
        checkGraph(graph);
        expect(JSON.stringify(build([raw(text)]))).toBe(JSON.stringify(graph));
      }),
      { numRuns: 120, ...LIMIT },
    );
  });

  it("takes any text whatever", () => {
    const any = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      han.map((cs) => cs.join("")),
    );
    fc.assert(
      fc.property(any, (text) => {
        const graph = build([raw(text)]);
        if (graph) checkGraph(graph);
      }),
      { numRuns: 300, ...LIMIT },
    );
  });

  it("does not care in which order the files come", () => {
    fc.assert(
      fc.property(fc.array(mutated, { minLength: 2, maxLength: 4 }), fc.nat(), (all, turn) => {
        const documents = all.map(raw);
        const at = turn % documents.length;
        const turned = [...documents.slice(at), ...documents.slice(0, at)].reverse();
        expect(JSON.stringify(build(turned))).toBe(JSON.stringify(build(documents)));
      }),
      { numRuns: 40, ...LIMIT },
    );
  });

  it("builds the digests to the same bytes twice", () => {
    const documents = texts.slice(-9).map(raw);
    const graph = build(documents);
    expect(graph).not.toBeNull();
    if (graph) checkGraph(graph);
    expect(JSON.stringify(build(documents))).toBe(JSON.stringify(graph));
  });

  it.each([
    "一",
    "“",
    "(",
    "1",
    "1.",
    "亿",
    "《",
    "、",
    "区",
    "市教育局",
    "张三局长",
    "百分之",
    "2023年",
    "——",
    "\n",
  ])("does not hang on %j, many times", (unit) => {
    const t = performance.now();
    const graph = build([raw(unit.repeat(Math.ceil(20_000 / unit.length)))]);
    if (graph) checkGraph(graph);
    expect(performance.now() - t).toBeLessThan(20_000);
  });
});
