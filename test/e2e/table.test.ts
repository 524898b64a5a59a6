import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, soon, test } from "./harness.ts";
import { bureau } from "./known.ts";

test("the table sorts by relations, both ways", async ({ open }) => {
  const page = await open("#t=table");
  await graphReady(page);
  const head = page.getByRole("columnheader", { name: zh.table.links });
  const numbers = async () =>
    (await page.locator("tbody tr[data-line] td.number:not(.col-sources)").allTextContents()).map(Number);
  await head.getByRole("button").click();
  await soon(() => head.getAttribute("aria-sort")).toBe("descending");
  const falling = await numbers();
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect(falling[0]).toBeGreaterThan(falling.at(-1) ?? 0);
  await head.getByRole("button").click();
  await soon(() => head.getAttribute("aria-sort")).toBe("ascending");
  const rising = await numbers();
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
});

test("the table is filtered by a text, counts its rows, and a row opens its node", async ({ open }) => {
  const { name } = bureau().attributes;
  const page = await open("#t=table");
  await graphReady(page);
  await page.getByRole("searchbox", { name: zh.table.filter }).fill(name);
  const rows = page.locator("tbody tr[data-line]");
  await soon(async () => (await rows.allTextContents()).every((text) => text.includes("济阳"))).toBe(true);
  const shown = await rows.count();
  await page.getByText(new RegExp(`^${shown} 行`)).waitFor();
  await rows.first().click();
  await page.locator("#node-name").waitFor();
});

test("the table is walked with the keyboard", async ({ open }) => {
  const page = await open("#t=table");
  await graphReady(page);
  const rows = page.locator("tbody tr[data-line]");
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute("data-line"))).toBe("1");
  await page.keyboard.press("Enter");
  await page.locator("#node-name").waitFor();
});
