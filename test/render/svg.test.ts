import fc from "fast-check";
import { expect, test } from "vitest";
import { cameraOn, frameOfNodes, staticLens } from "../../src/render/static-lens.ts";
import { breakLines, escapeXml, pictureSvg } from "../../src/render/svg.ts";
import { PALETTES } from "../../src/render/tokens.ts";
import type { NodeVisual, Visual } from "../../src/render/visual.ts";

const measure = (t: string, size: number) => [...t].length * size;

const node = (key: string, x: number, y: number, label: string): NodeVisual => ({
  key,
  x,
  y,
  size: 6,
  shape: "square",
  type: "Agency",
  fill: "#1f5fa8",
  border: "#fbfaf7",
  label,
  bold: false,
  priority: 1,
  faded: false,
  z: 0,
});

const picture = (label: string, title = "石桥区教育局的项目") => {
  const nodes = new Map([
    ["a", node("a", 0, 0, label)],
    ["b", node("b", 10, 5, "石桥区")],
  ]);
  const visual: Visual = { nodes, edges: new Map() };
  const lens = staticLens(frameOfNodes(nodes.values())!, null, 800, 400, measure);
  return pictureSvg({
    visual,
    lens,
    palette: PALETTES.light,
    title,
    legend: [{ type: "Agency", name: "机构", count: 2 }],
    notes: ["来源：《石桥日报》2024年5月4日"],
    lang: "zh-Hans",
    relationName: (r) => r,
  });
};

test("a picture carries its title, names, legend and sources, Chinese intact", () => {
  const { svg } = picture("石桥区教育局");
  for (const words of ["石桥区教育局的项目", ">石桥区教育局<", "机构 2", "来源：《石桥日报》2024年5月4日"])
    expect(svg).toContain(words);
});

test("what a document says never becomes markup", () => {
  const { svg } = picture(`</text><script>alert(1)</script>`, `"><img onerror=x>`);
  expect(svg).not.toContain("<script");
  expect(svg).not.toContain("<img");
});

test("escaped text holds no markup and no character that XML forbids", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (s) => {
      const out = escapeXml(s);
      expect(out.replace(/&#\d+;/g, "")).not.toMatch(/[<>&"']/);
      for (const ch of out) expect(ch.codePointAt(0)! >= 32 || "\t\n\r".includes(ch)).toBe(true);
    }),
  );
});

test("lines are no wider than asked and lose nothing but spaces at their breaks", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("政", "图", "a", " ") }),
      fc.integer({ min: 2, max: 9 }),
      (s, w) => {
        const lines = breakLines(s, w, (t) => [...t].length);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(w);
        expect(lines.join("").replaceAll(" ", "")).toBe(s.replaceAll(" ", ""));
      },
    ),
  );
});

test("a number is not broken across lines", () => {
  expect(breakLines("新增学位15.5万个", 6, (t) => [...t].length)).toEqual(["新增学位", "15.5万个"]);
});

test("without a camera every node falls inside the picture", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ x: fc.integer({ min: -999, max: 999 }), y: fc.integer({ min: -999, max: 999 }) }),
        {
          minLength: 1,
        },
      ),
      (places) => {
        const lens = staticLens(frameOfNodes(places)!, null, 640, 420, measure);
        for (const place of places) {
          const { x, y } = lens.project(place);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(640);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(420);
        }
      },
    ),
  );
});

const somewhere = fc.record({
  x: fc.integer({ min: -999, max: 999 }),
  y: fc.integer({ min: -999, max: 999 }),
});

test("a camera on a part of the graph has all of this part in the picture", () => {
  fc.assert(
    fc.property(fc.array(somewhere, { minLength: 1 }), fc.array(somewhere), (part, rest) => {
      const frame = frameOfNodes([...part, ...rest])!;
      const camera = cameraOn(frameOfNodes(part)!, frame, 640, 420);
      const lens = staticLens(frame, camera, 640, 420, measure);
      for (const { x, y } of part.map(lens.project)) {
        expect(Math.abs(x - 320)).toBeLessThanOrEqual(320);
        expect(Math.abs(y - 210)).toBeLessThanOrEqual(210);
      }
    }),
  );
});
