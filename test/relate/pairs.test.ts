import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boost } from "../../graph-build/learn/relate/boost.ts";
import { trainLogistic } from "../../graph-build/learn/relate/logistic.ts";
import { candidatesOf } from "../../graph-build/relate/pairs/candidates.ts";
import { packPairs, parsePairs } from "../../graph-build/relate/pairs/format.ts";
import { bucket, Features, hashSlice, mix } from "../../graph-build/relate/pairs/hash.ts";
import { scan } from "../../graph-build/relate/pairs/scan.ts";
import { scoreColumn } from "../../graph-build/relate/pairs/score.ts";
import { scoreTrees, sigmoid } from "../../graph-build/relate/pairs/trees.ts";
import { findVerbs } from "../../graph-build/relate/pairs/verbs.ts";
import { assets, example, lexicon, models } from "./fixture.ts";

describe("candidates", () => {
  it("grow with the length of a list, not with its square", () => {
    const of = (n: number) => {
      const names = Array.from({ length: n }, (_, i) => `第${i + 1}初级中学`);
      const text = `${names.map((x, i) => `[[a${i + 1} ${x}]]`).join("、")}参加[[g1 阳光体育行动]]。`;
      const rows = [...names.map((x, i) => `a${i + 1} Agency ${x}`), "g1 Programme 阳光体育行动"];
      return candidatesOf(scan(example(text, rows).ctx)).length;
    };
    expect(of(160) / of(80)).toBeLessThan(2.3);
  });

  it("are none where an article names nothing", () => {
    expect(candidatesOf(scan(example("今天天气很好。", []).ctx))).toEqual([]);
  });
});

describe("lists", () => {
  it("are seen as one run of mentions", () => {
    const { ctx } = example("[[a1 永平中学]]、[[a2 漾濞一中]]和[[a3 南涧二中]]入选[[g1 绿色学校]]。", [
      "a1 Agency 永平中学",
      "a2 Agency 漾濞一中",
      "a3 Agency 南涧二中",
      "g1 Programme 绿色学校",
    ]);
    const { units } = scan(ctx);
    expect(units.map((u) => u.listSize)).toEqual([3, 3, 3, 1]);
    expect(units[2].listFirst).toBe(0);
  });
});

describe("verbs", () => {
  it("are found where they stand, the longest first", () => {
    const text = "组织实施该行动,随后签约";
    const hits = findVerbs(text, lexicon);
    expect(hits.starts[0]).toBe(0);
    expect(hits.before[0]).toBe(-1);
    expect(hits.before[4]).toBe(0);
    expect(hits.before[text.length]).toBe(hits.starts.length - 1);
  });
});

describe("weights", () => {
  it("come back from their bytes unchanged", () => {
    const bytes = assets["relate/data/pairs.bin"];
    const model = parsePairs(bytes);
    expect(Buffer.compare(packPairs(model), bytes)).toBe(0);
    expect(bytes.length).toBeLessThanOrEqual(1 << 20);
    expect(models?.pairs?.version).toBe(model.version);
  });

  it("are refused where the file is cut off", () => {
    expect(() => parsePairs(assets["relate/data/pairs.bin"].subarray(0, 1000))).toThrow();
  });
});

describe("training", () => {
  it("by logistic regression tells two classes apart and repeats itself", () => {
    const cases = Array.from({ length: 200 }, (_, i) => ({
      rows: Int32Array.of(i % 2, 2 + (i % 7)),
      y: (i % 2) as 0 | 1,
    }));
    const o = { bits: 4, epochs: 5, rate: 0.1, l2: 1e-5, seed: 7 };
    const w = trainLogistic(cases, o);
    expect(w[1]).toBeGreaterThan(w[0]);
    expect(trainLogistic(cases, o)).toEqual(w);
  });

  it("by boosting learns what no single feature tells", () => {
    const n = 400;
    const rows = new Float32Array(n * 2);
    const y = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const a = (i >> 1) & 1;
      const b = i & 1;
      rows.set([a + (i % 5) / 10, b + (i % 3) / 10], i * 2);
      y[i] = a ^ b;
    }
    const trees = boost(rows, 2, y, { trees: 40, depth: 2, rate: 0.3, lambda: 1, bins: 16 });
    const p = (i: number) => sigmoid(scoreTrees(trees, rows.subarray(i * 2, i * 2 + 2)));
    for (let i = 0; i < 8; i++) expect(p(i) > 0.5).toBe(y[i] === 1);
  });
});

describe("hashing", () => {
  it("depends on the characters and their order", () => {
    expect(hashSlice("县教体局", 0, 2)).toBe(hashSlice("我县教", 1, 3));
    expect(hashSlice("ab", 0, 2)).not.toBe(hashSlice("ba", 0, 2));
  });

  it("stays inside the table and its buffer", () => {
    const f = new Features(8);
    for (let i = 0; i < 2000; i++) f.add(i, i * 7, -i);
    expect(f.length).toBe(512);
    expect(f.rows().every((r) => r >= 0 && r < 256)).toBe(true);
  });

  it("mixes template and values to rows and sums the weights there, in the kernel as in plain code", () => {
    const value = fc.oneof(fc.integer(), fc.nat(20));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, value, value), { maxLength: 520 }),
        fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 128, maxLength: 128 }),
        fc.constantFrom(1, 2),
        (wanted, weights, labels) => {
          const columns = [weights.slice(0, 64), weights.slice(64)]
            .slice(0, labels)
            .map((w) => Int8Array.from(w));
          const f = new Features(6, columns);
          for (const [t, a, b, c] of wanted) f.add(t, a, b, c);
          const rows = wanted.slice(0, 512).map(([t, a, b, c]) => mix(mix(mix(t, a), b), c) & 63);
          expect([...f.rows()]).toEqual(rows);
          const sums = new Int32Array(labels);
          f.sums(sums);
          columns.forEach((w, l) => {
            const { values, step } = { values: w, step: 1 };
            expect(sums[l]).toBe(scoreColumn({ values, step }, Int32Array.from(rows), rows.length));
          });
        },
      ),
    );
  });

  it("puts lengths into few classes, in order", () => {
    const b = [0, 1, 2, 3, 4, 6, 9, 14, 30, 1000].map(bucket);
    expect([...b].sort((x, y) => x - y)).toEqual(b);
    expect(b.at(-1)).toBe(12);
  });
});
