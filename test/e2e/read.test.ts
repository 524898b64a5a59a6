import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, soon, test } from "./harness.ts";
import { bureau, graph, runner } from "./known.ts";

test("a programme is followed from the body that runs it, and back", async ({ open }) => {
  const { agency, programme } = runner();
  const page = await open(`#n=${agency.key}`);
  const details = page.getByRole("complementary", { name: zh.node.dock });
  await details.getByRole("heading", { level: 2, name: agency.attributes.name, exact: true }).waitFor();
  const runs = details.locator("section").filter({ has: page.getByText(zh.facts.out.RUNS) });
  const more = runs.getByRole("button", { name: /^全部显示/ });
  if (await more.isVisible()) await more.click();
  await runs
    .getByRole("button", { name: `${zh.type.Programme} ${programme.attributes.name}`, exact: true })
    .click();
  await details.getByRole("heading", { level: 2, name: programme.attributes.name, exact: true }).waitFor();
  await details
    .locator("section")
    .filter({ has: page.getByText(zh.facts.in.RUNS) })
    .getByRole("button", { name: `${zh.type.Agency} ${agency.attributes.name}`, exact: true })
    .waitFor();
  await page.goBack();
  await details.getByRole("heading", { level: 2, name: agency.attributes.name, exact: true }).waitFor();
});

test("the sentence behind a fact opens marked in its report", async ({ open }) => {
  const { agency, programme } = runner();
  const edge = graph.edges.find((e) => e.source === agency.key && e.target === programme.key);
  const [evidence] = edge?.attributes.evidence ?? [];
  const page = await open(`#n=${programme.key}`);
  await graphReady(page);
  const fact = page
    .locator(".fact")
    .filter({ has: page.getByRole("button", { name: agency.attributes.name }) })
    .first();
  await fact.getByRole("button", { name: evidence.quote }).click();
  const report = page.getByRole("article", { name: zh.reader.title });
  const marked = report.locator("mark.focus");
  await marked.first().waitFor();
  const words = (await marked.allTextContents()).join("");
  expect(words.replace(/\s/g, "")).toBe(evidence.quote.replace(/\s/g, ""));
  const box = await marked.first().boundingBox();
  expect(box && box.y > 48 && box.y < 800).toBe(true);
});

test("each place that names a body opens marked as the graph file has it", async ({ open }) => {
  const { key, attributes } = bureau();
  const page = await open(`#n=${key}`);
  await graphReady(page);
  const quotes = page.locator(".quotes").getByRole("button");
  await quotes.first().waitFor();
  const most = Math.min(3, await quotes.count());
  for (let i = 0; i < most; i++) {
    await quotes.nth(i).click();
    const marked = page.locator("mark.focus");
    await marked.first().waitFor();
    const words = (await marked.allTextContents()).join("");
    expect(attributes.evidence.map((e) => e.quote)).toContain(words);
    await page.getByRole("button", { name: zh.reader.close }).click();
  }
});

test("a finding opens the sentences that it weighs", async ({ open }) => {
  const page = await open("#t=findings");
  await graphReady(page);
  const details = page.getByRole("complementary", { name: zh.node.dock });
  await details.getByRole("heading", { name: zh.findings.title, exact: true }).waitFor();
  const quote = details.locator("button.quote").first();
  await quote.click();
  await soon(() => page.locator("mark.focus").count()).toBeGreaterThan(0);
});
