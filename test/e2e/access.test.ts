import fs from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, test } from "./harness.ts";
import { bureau } from "./known.ts";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Serious and critical faults of a page, each with the rule and the first places that break it. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations
    .filter((v) => v.impact === "serious" || v.impact === "critical")
    .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html)}`);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`overview, node, report, findings and table are free of faults, ${colorScheme}`, async ({ open }) => {
    const { key, attributes } = bureau();
    const [{ source, start, end }] = attributes.evidence;
    const screens = ["", `#n=${key}`, `#n=${key}&q=${start}-${end}-${source}`, "#t=findings", "#t=table"];
    for (const screen of screens) {
      const page = await open(screen, { colorScheme });
      await graphReady(page);
      expect(await faultsOf(page), screen || "overview").toEqual([]);
      await page.close();
    }
  });

  test(`search, share, help and the embed are free of faults, ${colorScheme}`, async ({ open }) => {
    const page = await open("", { colorScheme });
    await graphReady(page);
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("jiyang");
    await page.getByRole("option").first().waitFor();
    expect(await faultsOf(page), "search").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: zh.help.title }).waitFor();
    expect(await faultsOf(page), "help").toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: zh.header.share }).click();
    await page.getByRole("dialog", { name: zh.share.title }).waitFor();
    expect(await faultsOf(page), "share").toEqual([]);
    const embed = await open(`embed.html#n=${bureau().key}`, { colorScheme });
    await embed.locator("svg[aria-label]").first().waitFor();
    expect(await faultsOf(embed), "embed").toEqual([]);
  });

  test(`the console is free of faults: empty, with an answer, with a fault, ${colorScheme}`, async ({
    open,
  }) => {
    const page = await open(
      "#t=query&cy=MATCH%20(a:Agency)-%5Br:RUNS%5D-%3E(p)%20RETURN%20a,%20r,%20p.name",
      {
        colorScheme,
      },
    );
    await graphReady(page);
    const editor = page.getByRole("textbox", { name: zh.console.editor });
    await editor.waitFor();
    expect(await faultsOf(page), "before a run").toEqual([]);
    await page.getByRole("button", { name: zh.console.run }).click();
    await page.locator(".rows tbody tr").first().waitFor();
    expect(await faultsOf(page), "answer").toEqual([]);
    await editor.click();
    await page.keyboard.insertText("x");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByRole("alert").waitFor();
    expect(await faultsOf(page), "fault").toEqual([]);
    await page.locator(".questions-panel .questions button").first().click();
    await page.getByRole("form", { name: zh.console.parameters }).waitFor();
    expect(await faultsOf(page), "named question").toEqual([]);
  });
}
