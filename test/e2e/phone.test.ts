import type { Page } from "playwright-core";
import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, type Setting, soon, test } from "./harness.ts";
import { bureau } from "./known.ts";

const PHONE: Setting = { viewport: { width: 390, height: 844 }, hasTouch: true };

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("no screen of the phone scrolls sideways", async ({ open }) => {
  const { key, attributes } = bureau();
  const [{ source, start, end }] = attributes.evidence;
  for (const screen of [
    "",
    `#n=${key}`,
    `#n=${key}&q=${start}-${end}-${source}`,
    "#t=findings",
    "#t=table",
  ]) {
    const page = await open(screen, PHONE);
    await graphReady(page);
    await soon(() => overflow(page)).toBe(0);
    await page.close();
  }
});

test("the sheet of details has three heights", async ({ open }) => {
  const page = await open("", PHONE);
  await graphReady(page);
  const sheet = page.getByRole("region", { name: zh.node.dock }).or(page.locator("section.sheet")).first();
  const height = async () => (await sheet.boundingBox())?.height ?? 0;
  const taller = page.getByRole("button", { name: zh.sheet.taller });
  const lower = page.getByRole("button", { name: zh.sheet.lower });
  const heights: number[] = [];
  while (await taller.isVisible()) {
    heights.push(await height());
    await taller.click();
    await soon(height).toBeGreaterThan(heights.at(-1) ?? 0);
  }
  heights.push(await height());
  await lower.click();
  await soon(height).toBeLessThan(heights.at(-1) ?? 0);
  expect(heights.length).toBeGreaterThanOrEqual(2);
});

test("a search on the phone ends in the sheet with the body found", async ({ open }) => {
  const { name } = bureau().attributes;
  const page = await open("", PHONE);
  await graphReady(page);
  await page.getByRole("button", { name: new RegExp(zh.header.search) }).tap();
  await page.getByRole("combobox").fill("济阳区教体局");
  await page.getByRole("option", { name }).first().tap();
  await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
});

test("filters open in a drawer and close", async ({ open }) => {
  const page = await open("", PHONE);
  await graphReady(page);
  await page.getByRole("button", { name: zh.header.filters }).tap();
  const drawer = page.getByRole("dialog", { name: zh.filters.title });
  await drawer.getByRole("checkbox", { name: zh.type.Person }).uncheck();
  await drawer.getByRole("button", { name: zh.filters.close }).tap();
  await drawer.waitFor({ state: "detached" });
  expect(page.url()).toContain("k=");
});

test("what is touched is at least 44 pixels high", async ({ open }) => {
  const page = await open("", PHONE);
  await graphReady(page);
  for (const button of await page.getByRole("banner").getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(box && box.height >= 44 && box.width >= 40, await button.innerHTML()).toBe(true);
  }
});
