import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, soon, test } from "./harness.ts";
import { graph } from "./known.ts";

const shownOf = (text: string | null) => Number(/([\d,]+) \//.exec(text ?? "")?.[1].replaceAll(",", ""));

test("a region narrows the view to what is there, is named with its ✕, and lifts again", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  const count = page.getByTestId("node-count");
  const all = shownOf(await count.textContent());
  const regions = page.getByRole("group", { name: zh.filters.regions });
  const first = regions.getByRole("checkbox").first();
  await first.check();
  await soon(async () => shownOf(await count.textContent())).toBeLessThan(all);
  expect(shownOf(await count.textContent())).toBeGreaterThan(0);
  await page.getByRole("button", { name: /^取消筛选/ }).click();
  await soon(async () => shownOf(await count.textContent())).toBe(all);
  expect(await first.isChecked()).toBe(false);
});

test("the region tree opens to the districts of a city", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  const regions = page.getByRole("group", { name: zh.filters.regions });
  const before = await regions.getByRole("checkbox").count();
  await regions.getByRole("button", { name: /^展开/ }).first().click();
  await soon(() => regions.getByRole("checkbox").count()).toBeGreaterThan(before);
});

test("a source narrows the view to what it says", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  const count = page.getByTestId("node-count");
  const all = shownOf(await count.textContent());
  const [{ title }] = graph.attributes.sources;
  const sources = page.getByRole("group", { name: zh.filters.sources });
  await sources.getByRole("checkbox", { name: title }).check();
  await soon(async () => shownOf(await count.textContent())).toBeLessThan(all);
});

test("types are counted as the graph has them, and unticking one takes it away", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  const programmes = graph.nodes.filter((n) => n.attributes.entityType === "Programme").length;
  const types = page.getByRole("group", { name: zh.filters.types });
  const box = types.getByRole("checkbox", { name: zh.type.Programme });
  const all = shownOf(await page.getByTestId("node-count").textContent());
  await types.getByText(programmes.toLocaleString("en"), { exact: true }).first().waitFor();
  await box.uncheck();
  await soon(async () => shownOf(await page.getByTestId("node-count").textContent())).toBe(all - programmes);
});

test("a filter that nothing passes says so", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  await page.getByRole("searchbox", { name: zh.filters.text }).fill("没有这个名字");
  await page.getByText(zh.empty.nothing).waitFor();
});
