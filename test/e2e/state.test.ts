import { en } from "../../src/locales/en.ts";
import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, soon, test } from "./harness.ts";
import { bureau, runner } from "./known.ts";

test("language and theme come from the system", async ({ open }) => {
  const page = await open("", { locale: "en-GB", colorScheme: "dark" });
  await page.getByText(en.overview.questions).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
});

test("language and theme are switched, and stay after a reload", async ({ open }) => {
  const page = await open();
  await page.getByRole("button", { name: zh.header.language }).click();
  await page.getByText(en.overview.questions).waitFor();
  await page.getByRole("button", { name: en.header.dark }).click();
  await soon(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await soon(ground).toBe("rgb(20, 23, 27)");
  await page.reload();
  await page.getByText(en.overview.questions).waitFor();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
});

test("a reload finds selection, filter, camera and the report that was open", async ({ open }) => {
  const { key, attributes } = bureau();
  const page = await open(`#n=${key}`);
  await graphReady(page);
  await page.getByRole("checkbox", { name: zh.type.Person }).uncheck();
  await page.getByRole("button", { name: zh.status.zoomIn }).click();
  await soon(() => page.url()).toContain("c=");
  await page.locator(".quotes").getByRole("button").first().click();
  await page.locator("mark.focus").first().waitFor();
  const state = () => page.evaluate(() => JSON.stringify(window.zhengtu.view()));
  const before = await state();
  const nodes = await page.getByTestId("node-count").textContent();
  await page.reload();
  await page.locator("mark.focus").first().waitFor();
  expect(await state()).toBe(before);
  expect(await page.getByTestId("node-count").textContent()).toBe(nodes);
  await page.getByRole("button", { name: zh.reader.close }).click();
  await page.getByRole("heading", { name: attributes.name, exact: true }).waitFor();
});

test("the browser's Back and Forward walk the steps taken", async ({ open }) => {
  const { agency, programme } = runner();
  const page = await open();
  await graphReady(page);
  const title = page.locator("#node-name");
  await page.evaluate((key) => window.zhengtu.select(key), agency.key);
  await soon(() => title.textContent()).toBe(agency.attributes.name);
  await page.evaluate((key) => window.zhengtu.select(key), programme.key);
  await soon(() => title.textContent()).toBe(programme.attributes.name);
  await page.goBack();
  await soon(() => title.textContent()).toBe(agency.attributes.name);
  await page.goBack();
  await page.getByText(zh.overview.questions).waitFor();
  await page.goForward();
  await soon(() => title.textContent()).toBe(agency.attributes.name);
  await page.getByRole("button", { name: zh.header.redo }).click();
  await soon(() => title.textContent()).toBe(programme.attributes.name);
});

test("Escape goes back one step at a time", async ({ open }) => {
  const { key } = bureau();
  const page = await open(`#n=${key}`);
  await graphReady(page);
  await page.locator(".quotes").getByRole("button").first().click();
  await page.locator("mark.focus").first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#node-name").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText(zh.overview.questions).waitFor();
});
