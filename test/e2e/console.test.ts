import fs from "node:fs";
import type { Page } from "playwright-core";
import { parseQuery } from "../../cypher/queries.ts";
import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, type Setting, soon, test } from "./harness.ts";
import { graph, runner } from "./known.ts";

const say = zh.console;

async function console(open: (address?: string, setting?: Setting) => Promise<Page>, setting?: Setting) {
  const page = await open("#t=query", setting);
  await graphReady(page);
  return { page, editor: page.getByRole("textbox", { name: say.editor }) };
}

/** Writes a query as a person would who takes nothing that is offered. */
async function write(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: say.editor }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Escape");
}

async function ask(page: Page, text: string): Promise<void> {
  await write(page, text);
  await page.getByRole("button", { name: say.run }).click();
}

/** What completion offers, once it has taken in all that was typed: until then it takes no click. */
const offers = (page: Page) =>
  page.locator(".cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled)").getByRole("option");
const rows = (page: Page) => page.locator(".rows tbody tr[data-line]");
const count = (n: number) => say.count.replace("{{n}}", n.toLocaleString("en"));
const runs = graph.edges.filter((e) => e.attributes.relationType === "RUNS");

test("the console opens by tab, by key and by command", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  await page.getByRole("button", { name: zh.header.query, exact: true }).click();
  const editor = page.getByRole("textbox", { name: say.editor });
  await editor.waitFor();
  await page.goBack();
  await editor.waitFor({ state: "detached" });
  await page.keyboard.press("c");
  await editor.waitFor();
  await page.goBack();
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill("cypher");
  await page.getByRole("option", { name: zh.command.query }).click();
  await editor.waitFor();
});

test("a query is written with completion from the graph's own words, and run by key", async ({ open }) => {
  const { page, editor } = await console(open);
  const offered = offers(page);
  await editor.click();
  await page.keyboard.type("mat", { delay: 20 });
  await offered.filter({ hasText: "MATCH" }).first().click();
  await page.keyboard.type(" (a:Age", { delay: 20 });
  await soon(() => offered.first().textContent()).toContain(zh.type.Agency);
  await offered.first().click();
  await page.keyboard.press("End");
  await page.keyboard.type("-[r:RU", { delay: 20 });
  await soon(() => offered.first().textContent()).toContain(zh.relation.RUNS);
  await offered.first().click();
  await page.keyboard.press("End");
  await page.keyboard.type("->(p:Programme) RETURN cou", { delay: 20 });
  await offered
    .filter({ hasText: /^count\(/ })
    .first()
    .click();
  await page.keyboard.type("r");
  await page.keyboard.press("End");
  await page.keyboard.type(" AS n, a.na", { delay: 20 });
  await soon(() => offered.first().textContent()).toContain("name");
  await offered.first().click();
  await soon(() => editor.textContent()).toBe(
    "MATCH (a:Agency)-[r:RUNS]->(p:Programme) RETURN count(r) AS n, a.name",
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await rows(page).first().waitFor();
});

test("names of the graph complete what stands between quotes", async ({ open }) => {
  const { agency } = runner();
  const { page, editor } = await console(open);
  await editor.click();
  await page.keyboard.type(`MATCH (a {name: "${agency.attributes.name.slice(0, 4)}`, { delay: 20 });
  await offers(page).filter({ hasText: agency.attributes.name }).first().click();
  await soon(() => editor.textContent()).toContain(agency.attributes.name);
});

test("an answer says how many rows and how long; the table sorts by numbers and by names", async ({
  open,
}) => {
  const { page } = await console(open);
  await ask(page, "MATCH (a)-[r:RUNS]->(p) RETURN a.name AS body, count(*) AS n");
  const shown = new Set(runs.map((e) => graph.nodes.find((n) => n.key === e.source)!.attributes.name)).size;
  await page.getByText(count(shown), { exact: false }).first().waitFor();
  await soon(() => page.locator(".result-count .count").textContent()).toMatch(/(毫秒|秒)$/);
  const head = page.getByRole("columnheader", { name: "n", exact: true });
  const numbers = async () => (await page.locator(".rows td:nth-child(3)").allTextContents()).map(Number);
  await head.getByRole("button").click();
  await soon(() => head.getAttribute("aria-sort")).toBe("ascending");
  const rising = await numbers();
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  await head.getByRole("button").click();
  await soon(() => head.getAttribute("aria-sort")).toBe("descending");
  const falling = await numbers();
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect(falling[0]).toBeGreaterThan(1);
});

test("a node opens its panel and a sentence its report", async ({ open }) => {
  const { page } = await console(open);
  await ask(page, "MATCH (a:Agency)-[r:RUNS]->(p) WHERE size(r.quotes) > 0 RETURN a, r.quotes AS said, r");
  const cells = rows(page).first().locator("td");
  const name = (await cells.nth(1).locator(".node-link > span:last-child").textContent())!;
  await cells.nth(1).getByRole("button").click();
  await soon(() => page.locator("#node-name").textContent()).toBe(name);
  const quote = (await cells.nth(2).locator(".cell-quote").first().getAttribute("title"))!;
  await cells.nth(2).locator(".cell-quote").first().click();
  await soon(async () => (await page.locator("mark.focus").allTextContents()).join("")).toBe(
    quote.replaceAll("\n", ""),
  );
  await page.getByRole("button", { name: zh.reader.close }).click();
  await cells.nth(3).locator(".cell-link").click();
  await page.locator("aside.dock").getByText(zh.relationPanel.evidence).first().waitFor();
});

test("an answer is marked in the graph or shown alone, and Back undoes it", async ({ open }) => {
  const { page } = await console(open);
  await ask(page, "MATCH (a:Agency)-[:RUNS]->(p:Programme) RETURN a, p");
  const nodes = new Set(
    runs
      .filter((e) => graph.nodes.find((n) => n.key === e.source)!.attributes.entityType === "Agency")
      .flatMap((e) => [e.source, e.target]),
  ).size;
  await page.getByRole("button", { name: say.only.replace("{{n}}", String(nodes)) }).click();
  await soon(() => page.evaluate(() => window.zhengtu.counts()?.nodes)).toBe(nodes);
  await page
    .getByRole("button", { name: new RegExp(zh.status.only.replace("{{n}}", String(nodes))) })
    .waitFor();
  await page.goBack();
  await soon(() => rows(page).count()).toBeGreaterThan(3);
  await page.getByRole("button", { name: say.mark }).click();
  await soon(() => page.evaluate(() => window.zhengtu.view().marked.length)).toBe(nodes);
  await soon(() => page.evaluate(() => window.zhengtu.counts()?.nodes)).toBeGreaterThan(nodes);
  await page.keyboard.press("Escape");
  await soon(() => page.evaluate(() => window.zhengtu.view().marked.length)).toBe(0);
});

test("a runaway query is stopped while the page stays alive, and the next one runs", async ({ open }) => {
  const { page } = await console(open);
  await ask(
    page,
    "MATCH (a), (b), (c), (d) WITH a, b, c, d WHERE a.name + b.name = c.name + d.id RETURN count(*)",
  );
  await page.getByText(say.working).waitFor();
  // The screen answers meanwhile: a node opens, the theme changes.
  const { agency } = runner();
  await page.evaluate((key) => window.zhengtu.select(key), agency.key);
  await soon(() => page.locator("#node-name").textContent()).toBe(agency.attributes.name);
  await page.getByRole("button", { name: zh.header.dark }).click();
  await soon(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
  await page.getByRole("button", { name: say.cancel }).click();
  await page.getByRole("alert").getByText(say.fault.cancelled).waitFor();
  await ask(page, "MATCH (s:Source) RETURN s.name");
  await soon(() => rows(page).count()).toBeGreaterThan(1);
});

test("a fault is marked at its place and told in the page's language with the engine's words", async ({
  open,
}) => {
  const { page } = await console(open);
  await ask(page, "MATCH (a:Agency)\nRETRN a");
  const alert = page.getByRole("alert");
  await alert.getByText(say.fault.syntax).waitFor();
  await alert.getByText(say.place.replace("{{line}}", "2").replace("{{column}}", "1")).waitFor();
  await soon(() => page.locator(".cm-lintRange-error").textContent()).toBe("RETRN");
  await ask(page, "CREATE (n) RETURN n");
  await alert.getByText(say.fault.write).waitFor();
});

test("rows beyond the limit are told of, and fetched when asked", async ({ open }) => {
  const { page } = await console(open);
  await page.getByRole("combobox", { name: say.limit }).selectOption("100");
  await ask(page, "UNWIND range(1, 150) AS n RETURN n");
  await page.getByText(say.truncated.replace("{{n}}", "100")).waitFor();
  await page.getByRole("button", { name: say.fetchMore.replace("{{n}}", "1,000") }).click();
  await page.getByText(count(150), { exact: false }).first().waitFor();
});

test("an answer is taken along as CSV that no spreadsheet runs, and as JSON", async ({ open }) => {
  const { page } = await console(open);
  await ask(page, `RETURN "=1+1" AS formula, 2 AS n, "济阳" AS name`);
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    return fs.readFileSync(await file.path(), "utf8");
  };
  expect(await download(say.saveCsv)).toBe("\ufeffformula,n,name\r\n'=1+1,2,济阳\r\n");
  expect(JSON.parse(await download(say.saveJson))).toEqual([{ formula: "=1+1", n: 2, name: "济阳" }]);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: say.copyCsv }).click();
  await page.getByText(say.copied.replace("{{n}}", "1")).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("'=1+1,2,济阳");
  await page.getByRole("button", { name: say.json, exact: true }).click();
  await page.getByRole("document", { name: say.json }).getByText(`"name": "济阳"`).waitFor();
});

test("a named question is asked in plain words, with a form for what it leaves open", async ({ open }) => {
  const { page } = await console(open);
  const file = fs.readFileSync("cypher/queries/bodies-and-programmes.cypher", "utf8");
  const question = parseQuery("bodies-and-programmes", file).title.zh;
  await page.getByRole("button", { name: question }).click();
  await page.getByRole("heading", { name: question }).waitFor();
  await soon(() => rows(page).count()).toBeGreaterThan(0);
  const place = page.getByRole("form", { name: say.parameters }).getByRole("textbox");
  await place.fill("一个哪里都没有的地方");
  await place.press("Enter");
  await page.getByText(say.empty).waitFor();
  await page.getByRole("button", { name: say.showText }).click();
  await soon(() => page.getByRole("textbox", { name: say.editor }).textContent()).toContain("$region");
});

test("a query of one's own with a parameter gets a field for it", async ({ open }) => {
  const { page } = await console(open);
  await write(page, "MATCH (a) WHERE a.name = $name RETURN a.name AS found");
  const { agency } = runner();
  await page.getByRole("textbox", { name: "$name" }).fill(agency.attributes.name);
  await page.getByRole("button", { name: say.run }).click();
  await soon(() => rows(page).first().textContent()).toContain(agency.attributes.name);
});

test("the query survives a reload", async ({ open }) => {
  const { page, editor } = await console(open);
  await write(page, "MATCH (a) WHERE a.name = $name\nRETURN a");
  await page.getByRole("textbox", { name: "$name" }).fill("济阳区");
  await soon(() => page.url()).toContain("cp=");
  await page.reload();
  await graphReady(page);
  await soon(() => editor.textContent()).toContain("RETURN a");
  expect(await page.getByRole("textbox", { name: "$name" }).inputValue()).toBe("济阳区");
});

test("queries are kept, saved under a name, exported and brought into another browser", async ({ open }) => {
  const { page } = await console(open);
  const query = "MATCH (s:Source) RETURN s.name AS source";
  await ask(page, query);
  await rows(page).first().waitFor();
  await page.getByRole("button", { name: say.save }).click();
  await page.getByRole("textbox", { name: say.saveName }).fill("报告");
  await page.keyboard.press("Enter");
  await page.getByText(say.savedAs.replace("{{name}}", "报告")).waitFor();
  await page.reload();
  await graphReady(page);
  await page.getByRole("button", { name: say.history, exact: true }).click();
  await page.locator(".questions-panel").getByText(query).waitFor();
  await page.getByRole("button", { name: say.saved, exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: say.exportKept }).click(),
  ]);
  const other = (await console(open)).page;
  await other.getByRole("button", { name: say.saved, exact: true }).click();
  await other.getByText(say.noSaved).waitFor();
  await other.locator(".questions-panel input[type=file]").setInputFiles(await file.path());
  await other.locator(".questions-panel").getByRole("button", { name: "报告", exact: true }).click();
  await soon(() => other.getByRole("textbox", { name: say.editor }).textContent()).toBe(query);
  await other
    .locator(".questions-panel input[type=file]")
    .setInputFiles({ name: "坏.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await other.getByText(say.notQueries.replace("{{file}}", "坏.json")).waitFor();
});

test("on a phone the console fills the screen and asks by the list of questions", async ({ open }) => {
  const { page, editor } = await console(open, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await editor.waitFor();
  await page.locator(".console").getByRole("button", { name: say.questions }).tap();
  const drawer = page.getByRole("dialog", { name: say.questions });
  await drawer.locator(".questions button").nth(2).tap();
  await drawer.waitFor({ state: "detached" });
  await rows(page).first().waitFor();
  const wide = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await soon(wide).toBe(0);
});
