import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, soon, test } from "./harness.ts";
import { busiest, graph } from "./known.ts";

const count = (n: number) => n.toLocaleString("en");

test("the first screen says what the graph holds and how much of it is shown", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  const { nodes, edges, attributes } = graph;
  await soon(() => page.getByTestId("node-count").textContent()).toContain(`/ ${count(nodes.length)}`);
  await soon(() => page.getByTestId("relation-count").textContent()).toContain(`/ ${count(edges.length)}`);
  const details = page.getByRole("complementary", { name: zh.node.dock });
  const intro = await details.getByRole("paragraph").first().textContent();
  expect(intro).toContain(`${attributes.sources.length} 份报告`);
  for (const { title } of attributes.sources)
    await details.getByRole("button", { name: title }).first().waitFor();
});

test("figures and sources are off at first, and the screen says so", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  for (const type of ["Figure", "Source"] as const) {
    const box = page.getByRole("checkbox", { name: zh.type[type] });
    expect(await box.first().isChecked()).toBe(false);
    await page.getByRole("button", { name: new RegExp(`^${zh.type[type]}.*${zh.status.show}`) }).waitFor();
  }
});

test("a question opens a view that answers it", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  const questions = page
    .getByRole("region")
    .or(page.locator("section"))
    .filter({
      has: page.getByRole("heading", { name: zh.overview.questions }),
    });
  const question = questions.last().getByRole("button").first();
  const asked = (await question.textContent()) ?? "";
  await question.click();
  const name = page.locator("#node-name");
  await name.waitFor();
  expect(asked).toContain((await name.textContent()) ?? "?");
});

test("a link to what this graph does not hold says so and leads back", async ({ open }) => {
  const page = await open("#n=gone");
  await page.getByText(zh.node.gone).waitFor();
  await page.getByRole("button", { name: zh.node.back }).click();
  await page.getByText(zh.overview.questions).waitFor();
});

test("a missing graph is explained with what to do", async ({ open }) => {
  const page = await open("#g=none.json", { expected: /404/ });
  await page.getByText(zh.empty.title).waitFor();
  await page.getByText("npx zhengtu build").waitFor();
});

test("the most connected body is named in the overview", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  await page
    .getByRole("complementary", { name: zh.node.dock })
    .getByRole("button", { name: busiest("Agency").attributes.name })
    .first()
    .waitFor();
});
