import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareData } from "../../src/data/explorer-data.ts";
import { mix } from "../../src/render/colour.ts";
import { cutName, type Lens, type PlacedLabel, placeLabels } from "../../src/render/labels.ts";
import { shapePath } from "../../src/render/shape-path.ts";
import { SHAPES, type Shape } from "../../src/render/shapes.ts";
import { PALETTES } from "../../src/render/tokens.ts";
import { FADED, type NodeVisual, type Visual, visualOf } from "../../src/render/visual.ts";
import { filterData } from "../../src/view/filter.ts";
import { DEFAULT_VIEW, type ViewSpec } from "../../src/view/view-spec.ts";
import { smallGraph } from "../fixtures/small-graph.ts";

const data = prepareData(smallGraph());
const palette = PALETTES.light;
const seen = (part: Partial<ViewSpec>, hover: string | null = null) => {
  const view = { ...DEFAULT_VIEW, ...part };
  return visualOf(data, filterData(data, view), view, palette, hover);
};

describe("the picture of a view", () => {
  it("gives every type its colour and shape", () => {
    const { nodes } = seen({});
    expect(nodes.get("bu")).toMatchObject({ shape: "square", fill: palette.types.Agency, faded: false });
    expect(nodes.get("jy")).toMatchObject({ shape: "diamond", bold: true });
  });

  it("keeps the selected node and its neighbours and fades the rest to 12 %", () => {
    const { nodes, edges } = seen({ selection: { kind: "node", key: "bu" } });
    expect(nodes.get("gm")!.faded).toBe(false);
    expect(nodes.get("ln")!.fill).toBe(mix(palette.types.Region, palette.ground, FADED));
    expect(nodes.get("ln")!.priority).toBeLessThan(0);
    expect(edges.get("gm-HOLDS_POST-bu")!.named).toBe("HOLDS_POST");
    expect(edges.get("jy-PART_OF-jn")!.named).toBeNull();
  });

  it("lets marked nodes and the relations among them stand out, without shouting their names", () => {
    const { nodes, edges } = seen({ marked: ["bu", "gm"] });
    expect([...nodes.values()].filter((n) => !n.faded).map((n) => n.key)).toEqual(
      expect.arrayContaining(["bu", "gm"]),
    );
    expect(nodes.get("jy")!.faded).toBe(true);
    expect(nodes.get("bu")).toMatchObject({ border: palette.text, bold: false });
    expect(edges.get("gm-HOLDS_POST-bu")!.named).toBe("HOLDS_POST");
    expect(edges.get("bu-RUNS-kt")!.named).toBeNull();
  });

  it("lights a relation with its two ends only", () => {
    const { nodes, edges } = seen({ selection: { kind: "relation", key: "bu-RUNS-kt" } });
    expect(
      [...nodes.values()]
        .filter((n) => !n.faded)
        .map((n) => n.key)
        .sort(),
    ).toEqual(["bu", "kt"]);
    expect([...edges.values()].filter((e) => e.named).map((e) => e.key)).toEqual(["bu-RUNS-kt"]);
  });

  it("lights the neighbourhood of what is pointed at", () => {
    const { nodes } = seen({}, "gm");
    expect(nodes.get("bu")!.faded).toBe(false);
    expect(nodes.get("kt")!.faded).toBe(true);
  });
});

const lens: Lens = {
  width: 400,
  height: 300,
  project: (p) => p,
  radius: (size) => size,
  measure: (text, size) => [...text].length * size,
};
const crowd = fc
  .array(fc.record({ x: fc.nat(400), y: fc.nat(300), name: fc.string({ minLength: 1, maxLength: 20 }) }), {
    maxLength: 60,
  })
  .map((list): Visual => {
    const nodes = list.map(({ x, y, name }, i): [string, NodeVisual] => [
      `n${i}`,
      {
        key: `n${i}`,
        x,
        y,
        size: 4,
        shape: "circle",
        type: "Person",
        fill: "#000000",
        border: "#000000",
        label: name,
        bold: false,
        priority: 1 / (i + 1),
        faded: false,
        z: 0,
      },
    ]);
    return { nodes: new Map(nodes), edges: new Map() };
  });

describe("names on the canvas", () => {
  const box = (l: PlacedLabel) => [l.x, l.x + l.width, l.y - l.size * 0.6, l.y + l.size * 0.6];
  it("never touch each other and stay inside the picture", () => {
    fc.assert(
      fc.property(crowd, (visual) => {
        const labels = placeLabels(visual, lens, { relationName: (r) => r, hover: null });
        labels.forEach((a, i) => {
          const [l, r, t, b] = box(a);
          expect(l >= 0 && r <= lens.width).toBe(true);
          for (const other of labels.slice(i + 1)) {
            const [l2, r2, t2, b2] = box(other);
            expect(r <= l2 || r2 <= l || b <= t2 || b2 <= t).toBe(true);
          }
        });
      }),
    );
  });

  it("begin with the most important, and with what is pointed at, whole and with its type", () => {
    fc.assert(
      fc.property(crowd, (visual) => {
        if (!visual.nodes.size) return;
        const last = `n${visual.nodes.size - 1}`;
        const [label] = placeLabels(visual, lens, { relationName: (r) => r, hover: last, hoverNote: "人物" });
        expect(label).toMatchObject({ key: last, text: `${visual.nodes.get(last)!.label} 人物` });
      }),
    );
  });

  it("are cut to twelve characters", () => {
    expect(cutName("济阳区教育和体育局")).toBe("济阳区教育和体育局");
    expect(cutName("沙坡头区城乡公交一体化改造项目")).toBe("沙坡头区城乡公交一体化…");
    expect([...cutName("𠀀".repeat(20))].length).toBe(12);
  });
});

describe("shapes", () => {
  it("are paths of numbers only", () => {
    for (const shape of Object.keys(SHAPES) as Shape[])
      expect(shapePath(shape, 3.3)).toMatch(/^M[-\d. MLHVAZ]+Z$/);
  });
});
