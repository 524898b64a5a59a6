import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { embedAddress, iframeCode, linkTo } from "../../../src/panels/share/addresses.ts";
import { decodeView } from "../../../src/view/codec.ts";
import { DEFAULT_VIEW, type ViewSpec } from "../../../src/view/view-spec.ts";

const at = (href: string) => vi.stubGlobal("window", { location: { href } });
afterEach(() => vi.unstubAllGlobals());

const view: ViewSpec = { ...DEFAULT_VIEW, selection: { kind: "node", key: "ab12" }, text: "教育" };

test("a link fixes language and theme, and opens the same view", () => {
  at("https://a.example/some/where/#n=old");
  const link = linkTo(view, "zh", "dark");
  expect(link.startsWith("https://a.example/some/where/#")).toBe(true);
  expect(decodeView(new URL(link).hash)).toEqual({ ...view, language: "zh", theme: "dark" });
});

test("the embed stands beside the page, whatever page one is on, and leaves what a report showed behind", () => {
  for (const page of ["", "index.html", "index.html?x=1", "embed.html"]) {
    at(`https://a.example/some/where/${page}`);
    const reader = { source: "a.md", start: 0, end: 3 };
    const url = new URL(embedAddress({ ...view, reader }, "en"));
    expect(url.pathname + url.search).toBe("/some/where/embed.html");
    expect(decodeView(url.hash)).toEqual({ ...view, language: "en" });
  }
});

test("no title breaks out of the code to copy", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', "<", ">", "&", "政", " ", "'") }), (title) => {
      const code = iframeCode("https://a.example/embed.html#f=x&l=zh", title);
      const [, read] = /title="([^"]*)"/.exec(code) ?? [];
      const plain = read.replace(/&#(\d+);/g, (_, n) => String.fromCharCode(Number(n)));
      expect(plain).toBe(title);
      expect(code.match(/[<>]/g)).toEqual(["<", ">", "<", ">"]);
    }),
  );
});

test("the frame lets its links open the explorer, and no more than that", () => {
  const code = iframeCode("https://a.example/embed.html", "x");
  expect(code).toContain(
    'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"',
  );
});
