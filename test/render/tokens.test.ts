import { describe, expect, it } from "vitest";
import { contrast, mix } from "../../src/render/colour.ts";
import { FONT, PALETTES } from "../../src/render/tokens.ts";
import { THEMES } from "../../src/view/view-spec.ts";

describe.each(THEMES)("the %s theme", (theme) => {
  const p = PALETTES[theme];
  it("sets text at 4.5:1 at least", () => {
    for (const ground of [p.ground, p.raised])
      for (const ink of [p.text, p.quiet, p.accent])
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(p.text, p.mark)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(p.onAccent, p.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it("draws marks at 3:1 at least", () => {
    for (const ground of [p.ground, p.raised])
      for (const mark of Object.values(p.types)) expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
  });

  it("has a colour of its own for every type", () => {
    expect(new Set(Object.values(p.types)).size).toBe(6);
  });
});

describe("colours", () => {
  it("mix and contrast as they should", () => {
    expect(mix("#000000", "#ffffff", 0.12)).toBe("#e0e0e0");
    expect(mix("#123456", "#ffffff", 1)).toBe("#123456");
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  });

  it("come with fonts that hold Chinese", () => {
    expect(FONT).toContain("Noto Sans CJK SC");
  });
});
