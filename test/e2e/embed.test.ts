import { en } from "../../src/locales/en.ts";
import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, soon, test } from "./harness.ts";
import { bureau } from "./known.ts";
import { type Server, servePage } from "./site.ts";

test("the code to copy shows the view in a page of another site, and leads into the explorer", async ({
  open,
}) => {
  const { key, attributes } = bureau();
  const desk = await open(`#n=${key}`);
  await graphReady(desk);
  await desk.getByRole("button", { name: zh.header.share }).click();
  const code = await desk.getByLabel(zh.share.embed).inputValue();
  const foreign: Server = await servePage(`<!doctype html><meta charset="utf-8"><title>简报</title>${code}`);
  try {
    const page = await open(foreign.url, { allowed: [foreign.url] });
    const frame = page.frameLocator("iframe");
    await frame.getByRole("heading", { name: attributes.name }).waitFor();
    const picture = frame.locator("svg[aria-label]").first();
    await soon(() => picture.locator("a").count()).toBeGreaterThan(2);
    await soon(async () => (await picture.locator("text").allTextContents()).join("")).toContain(
      attributes.name,
    );
    const counts = (await desk.getByTestId("node-count").textContent()) ?? "?";
    await frame.getByText(counts).first().waitFor();
    await frame.getByText(zh.embed.sources).first().click();
    await frame.getByRole("link", { name: /济阳区教体局盘点/ }).waitFor();
    const [explorer] = await Promise.all([
      page.context().waitForEvent("page"),
      frame.getByRole("link", { name: zh.embed.open, exact: true }).click(),
    ]);
    await soon(() => explorer.locator("#node-name").textContent()).toBe(attributes.name);
  } finally {
    await foreign.close();
  }
});

test("a node of the embedded picture opens in the explorer", async ({ open }) => {
  const { key, attributes } = bureau();
  const page = await open(`embed.html#n=${key}`);
  const link = page.locator(`svg a[href*="n=${key}"]`);
  const [explorer] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await soon(() => explorer.locator("#node-name").textContent()).toBe(attributes.name);
});

test("the embed follows the system's language and theme, and fits 320 pixels", async ({ open }) => {
  const page = await open("embed.html", {
    locale: "en-GB",
    colorScheme: "dark",
    viewport: { width: 320, height: 480 },
  });
  await page.getByRole("link", { name: en.embed.open, exact: true }).waitFor();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  await page.locator("svg[aria-label]").first().waitFor();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await soon(overflow).toBe(0);
});

test("an embed without its graph, or with nothing in view, says so", async ({ open }) => {
  const missing = await open("embed.html#g=none.json", { expected: /404/ });
  await missing.getByRole("alert").waitFor();
  const empty = await open("embed.html#f=zzzz");
  await empty.getByText(zh.embed.nothing).waitFor();
});
