import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReadError, readDocument } from "../../graph-build/read/read.ts";

const TEXT = "---\ntitle: 秋收\ndate: 2023-10\n---\n# 颗粒归仓\n\n全县收获水稻３２万亩，总产量19.6万吨。\n";
const utf8 = (s: string) => new TextEncoder().encode(s);
const utf16 = (s: string, big: boolean, mark = "") => {
  const units = [...(mark + s).split("")].map((c) => c.charCodeAt(0));
  return Uint8Array.from(units.flatMap((u) => (big ? [u >> 8, u & 255] : [u & 255, u >> 8])));
};
/** 全县收获水稻 and the like in GB18030, made by searching the decoder's own table of two-byte codes. */
const gb18030 = (() => {
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const ch = new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail));
      if (ch.length === 1 && !codes.has(ch)) codes.set(ch, [lead, trail]);
    }
  return (s: string) =>
    Uint8Array.from([...s].flatMap((c) => (c < "\x80" ? [c.charCodeAt(0)] : (codes.get(c) ?? [0x3f]))));
})();
const read = (bytes: Uint8Array, file = "a.txt") => readDocument({ file, bytes });

describe("encodings", () => {
  it.each([
    ["utf-8", utf8(TEXT)],
    ["utf-8", utf8(`\ufeff${TEXT}`)],
    ["utf-16le", utf16(TEXT, false, "\ufeff")],
    ["utf-16be", utf16(TEXT, true, "\ufeff")],
    ["utf-16le", utf16(TEXT, false)],
    ["utf-16be", utf16(TEXT, true)],
    ["gb18030", gb18030(TEXT)],
  ])("%s is told (%#)", (encoding, bytes) => {
    const doc = read(bytes);
    expect(doc.encoding).toBe(encoding);
    expect(doc.decoded).toBe(TEXT);
    expect(doc.front).toEqual({ title: "秋收", date: "2023-10" });
    expect(doc.text).toBe("# 颗粒归仓\n\n全县收获水稻32万亩,总产量19.6万吨。\n");
    expect(doc.decoded.slice(doc.start[0], doc.end[doc.text.length - 1])).toBe(
      TEXT.slice(TEXT.indexOf("# ")),
    );
  });

  it.each(["联通", "水利", "中国联通公司", "报告\n"])("%s in GB18030, few characters", (s) => {
    const doc = read(gb18030(s));
    expect([doc.encoding, doc.decoded]).toEqual(["gb18030", s]);
  });

  it.each(["全文", "2023年工作总结\n", "café\n", "ASCII only\n", "Ünïcödé"])(
    "%s in UTF-8, few characters",
    (s) => {
      expect(read(utf8(s)).decoded).toBe(s);
    },
  );

  it("reads UTF-8 that is cut in mid-character", () => {
    const doc = read(utf8("全县收获水稻三十二万亩。".repeat(20)).subarray(0, -1));
    expect(doc.encoding).toBe("utf-8");
    expect(doc.decoded.endsWith("\ufffd")).toBe(true);
  });

  it("tells texts of any length apart", () => {
    const chinese = fc
      .array(
        fc.constantFrom(
          ..."全县新建学校幼儿园所投入亿元增长，。、《》“”2023%\n的一是在不了有和人这中大为上个国",
        ),
        {
          minLength: 12,
          maxLength: 200,
        },
      )
      .map((cs) => `教育${cs.join("")}工作，`);
    fc.assert(
      fc.property(chinese, (s) => {
        expect(read(gb18030(s)).decoded).toBe(s);
        expect(read(utf8(s)).decoded).toBe(s);
        expect(read(utf16(s, false)).decoded).toBe(s);
        expect(read(utf16(s, true)).decoded).toBe(s);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what cannot be read", () => {
  const cases: [string, string, Uint8Array, RegExp][] = [
    ["a PDF", "a.txt", utf8("%PDF-1.7\n1 0 obj"), /PDF/],
    ["an Office file", "a.md", utf8("PK\x03\x04rest"), /Office/],
    ["NUL bytes", "a.txt", utf8("报告\0\0\0报告"), /NUL/],
    ["another ending", "a.pdf", utf8("报告"), /\.txt/],
    ["no ending", "report", utf8("报告"), /\.md/],
    ["Latin-1", "a.txt", Uint8Array.from([...utf8("caf"), 0xe9, 0x20, 0xe8, 0x20, 0xff]), /encoding/],
    ["controls", "a.txt", utf8("\x01\x02\x03a".repeat(40)), /control/],
  ];
  it.each(cases)("%s: names file, reason and remedy", (_, file, bytes, reason) => {
    try {
      read(bytes, file);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ReadError);
      const e = error as ReadError;
      expect(e.file).toBe(file);
      expect(e.message).toMatch(reason);
      expect(e.remedy).not.toBe("");
      expect(e.message).not.toContain("\n");
    }
  });

  it("throws nothing but ReadError, for any bytes", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: "binary" }).map(utf8),
      fc
        .tuple(
          fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]),
          fc.uint8Array({ maxLength: 99 }),
        )
        .map(([m, b]) => Uint8Array.from([...m, ...b])),
    );
    fc.assert(
      fc.property(bytes, (b) => {
        try {
          const doc = read(b);
          for (let i = 0; i < doc.text.length; i++)
            if (!(doc.start[i] < doc.end[i] && doc.end[i] <= doc.decoded.length))
              throw new Error(`unit ${i}`);
        } catch (error) {
          if (!(error instanceof ReadError)) throw error;
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("front matter", () => {
  const front = (s: string) => read(utf8(s));
  it.each([
    ["---\r\ntitle: 甲\r\n---\r\n文", { title: "甲" }, "文"],
    [
      '\ufeff---\ntitle: "甲: 乙"\nhome: 甘肃省定西市\n---\n文',
      { title: "甲: 乙", home: "甘肃省定西市" },
      "文",
    ],
    ["---\ntitle：甲\nid: 7\n# 注\n\nfacts_from: b.txt\n---\n文", { title: "甲", facts_from: "b.txt" }, "文"],
    ["---\ntitle: 甲", {}, "---\ntitle: 甲"],
    ["---\n这里没有字段\n---\n文", {}, "---\n这里没有字段\n---\n文"],
    ["---\n---\n文", {}, "---\n---\n文"],
    ["----\n文", {}, "----\n文"],
    ["文\n---\ntitle: 甲\n---\n", {}, "文\n---\ntitle: 甲\n---\n"],
    ["---\ntitle: 甲\n---", { title: "甲" }, ""],
  ])("%j", (source, fields, text) => {
    const doc = front(source);
    expect(doc.front).toEqual(fields);
    expect(doc.text).toBe(text);
  });
});
