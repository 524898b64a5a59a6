import fs from "node:fs";
import type { Page } from "playwright-core";
import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, soon, test } from "./harness.ts";
import { bureau, graph } from "./known.ts";

async function download(page: Page, button: string) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) };
}

async function share(page: Page) {
  await graphReady(page);
  await page.getByRole("button", { name: zh.header.share }).click();
  await page.getByRole("dialog", { name: zh.share.title }).waitFor();
}

test("the SVG carries its title, the names in Chinese, the legend and the sources", async ({ open }) => {
  const { key, attributes } = bureau();
  const page = await open(`#n=${key}`);
  await share(page);
  const { name, bytes } = await download(page, zh.share.svg);
  const svg = bytes.toString("utf8");
  expect(name).toBe(`${attributes.name}.svg`);
  const parsed = await page.evaluate((text) => {
    const doc = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      broken: doc.querySelector("parsererror")?.textContent ?? null,
      title: doc.querySelector("title")?.textContent ?? null,
      texts: [...doc.querySelectorAll("text")].map((t) => t.textContent ?? ""),
    };
  }, svg);
  expect(parsed.broken).toBeNull();
  expect(parsed.title).toBe(attributes.name);
  expect(parsed.texts).toContain(attributes.name);
  const all = parsed.texts.join("");
  expect(all).toContain(zh.type.Programme);
  const [{ source }] = attributes.evidence;
  expect(all).toContain(graph.attributes.sources.find((s) => s.file === source)?.title);
  expect(svg).not.toMatch(/(href|src)="http/);
});

test("the PNG is twice the size and drawn upon", async ({ open }) => {
  const page = await open(`#n=${bureau().key}`);
  await share(page);
  const { name, bytes } = await download(page, zh.share.png);
  expect(name).toMatch(/\.png$/);
  const seen = await page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4)
      colours.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
    return { width: image.width, colours: colours.size };
  }, bytes.toString("base64"));
  const box = await page.locator("[data-canvas]").boundingBox();
  expect(seen.width).toBe(Math.round((box?.width ?? 0) * 2));
  expect(seen.colours).toBeGreaterThan(50);
});

test("a picture is made where only the table is open, under the title that is typed", async ({ open }) => {
  const page = await open("#t=table");
  await share(page);
  await page.getByLabel(zh.share.name).fill("上半年/教育");
  const { name, bytes } = await download(page, zh.share.svg);
  expect(name).toBe("上半年-教育.svg");
  expect(bytes.toString("utf8")).toContain("<title>上半年/教育</title>");
});

test("the copied link opens the same view", async ({ open, browser }) => {
  const { key, attributes } = bureau();
  const page = await open(`#n=${key}`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await share(page);
  await page.getByRole("button", { name: zh.share.copy, exact: true }).click();
  await page.getByText(zh.share.copied).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await browser.newPage({ locale: "en-GB", colorScheme: "dark" });
  await other.goto(link);
  await soon(() => other.locator("#node-name").textContent()).toBe(attributes.name);
  expect(await other.locator("html").getAttribute("lang")).toBe("zh-Hans");
  await other.close();
});

test("where the browser refuses to copy, the text is marked to be copied by hand", async ({ open }) => {
  const page = await open();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await share(page);
  await page.getByRole("button", { name: zh.share.copyCode }).click();
  await page.getByText(zh.share.failed).waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("<iframe");
});

test("the dialog keeps the focus and gives it back", async ({ open }) => {
  const page = await open();
  await share(page);
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
  }
  await page.keyboard.press("Escape");
  await soon(() => page.evaluate(() => document.activeElement?.textContent)).toContain(zh.header.share);
});
