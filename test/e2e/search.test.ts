import type { Page } from "playwright-core";
import { zh } from "../../src/locales/zh.ts";
import { graphReady, soon, test } from "./harness.ts";
import { bureau, jiyang } from "./known.ts";

async function searchFor(page: Page, query: string) {
  await graphReady(page);
  await page.keyboard.press("/");
  const field = page.getByRole("combobox");
  await field.fill(query);
  return page.getByRole("option");
}

for (const query of ["jiyang", "jy", "济阳"])
  test(`济阳 is found by ${query}`, async ({ open }) => {
    const page = await open();
    const options = await searchFor(page, query);
    await options.filter({ hasText: jiyang().attributes.name }).first().waitFor();
  });

test("a body is found by a short name and opened by keyboard alone", async ({ open }) => {
  const page = await open();
  await searchFor(page, "济阳区教体局");
  await page.getByRole("option", { name: bureau().attributes.name }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: bureau().attributes.name, exact: true }).waitFor();
  await soon(() => page.url()).toContain(bureau().key);
});

test("what is not in the graph is said so", async ({ open }) => {
  const page = await open();
  await searchFor(page, "zzzz");
  await page.getByText(zh.search.empty.replace("{{query}}", "zzzz")).waitFor();
});
