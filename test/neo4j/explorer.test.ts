import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { zh } from "../../src/locales/zh.ts";
import { expect, graphReady, type Setting, soon, test } from "../e2e/harness.ts";
import { graph, runner } from "../e2e/known.ts";
import { loadInto } from "../tools/neo4j/load.ts";
import { connect, empty, testServer } from "../tools/neo4j/server.ts";

const say = zh.live;
const driver = connect();
afterAll(() => driver.close());

/** Chromium tells of a connection that is refused in its console. */
const REFUSED = /WebSocket/;

interface Given {
  uri?: string;
  password?: string;
  database?: string;
}

async function fill(page: Page, { uri, password, database = "" }: Given = {}): Promise<void> {
  const server = testServer();
  const field = (name: string) => page.getByRole("dialog").getByLabel(name, { exact: true });
  await field(say.uri).fill(uri ?? server.uri);
  await field(say.user).fill(server.user);
  await field(say.password).fill(password ?? server.password);
  await field(say.database).fill(database);
  await page.getByRole("dialog").getByRole("button", { name: say.connect }).click();
}

async function dialog(open: (address?: string, setting?: Setting) => Promise<Page>, setting?: Setting) {
  const page = await open("", setting);
  await graphReady(page);
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill("neo4j");
  await page.getByRole("option", { name: zh.command.connect }).click();
  return page;
}

const note = (page: Page) => page.getByText(say.note.replace("{{where}}", testServer().uri));
const counts = (page: Page) => page.evaluate(() => window.zhengtu.counts());

test("a database without a graph of ours is told apart from one that has it", async ({ open }) => {
  await empty(driver);
  await driver.executeQuery("CREATE (:Entity {id: 'x'})");
  const page = await dialog(open);
  await fill(page);
  await page.getByRole("alert").getByText(say.fault["not-zhengtu"]).waitFor();
});

describe("on the graph of the default corpus", () => {
  beforeAll(async () => {
    await empty(driver);
    await loadInto(driver, graph);
  });

  test("the whole graph opens: counts, search, panel, sentence; and is left again", async ({ open }) => {
    const page = await dialog(open);
    const before = await counts(page);
    await fill(page);
    await note(page).waitFor();
    const now = await counts(page);
    expect([now?.allNodes, now?.allRelations]).toEqual([before?.allNodes, before?.allRelations]);
    const { agency } = runner();
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill(agency.attributes.name);
    await page.getByRole("option", { name: agency.attributes.name }).first().click();
    await soon(() => page.locator("#node-name").textContent()).toBe(agency.attributes.name);
    await page.locator(".quotes").getByRole("button").first().click();
    await page.locator("mark.focus").first().waitFor();
    await page.getByRole("button", { name: say.leave }).click();
    await soon(() => counts(page)).toEqual(before);
  });

  test("what is written in the dialog is in no store and no address", async ({ open }) => {
    const page = await dialog(open);
    await fill(page);
    await note(page).waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
    );
    expect(kept).not.toContain(testServer().password);
    expect(kept).not.toContain(testServer().uri);
  });

  test("the console asks the server: rows, its refusal of a write, a runaway query stopped", async ({
    open,
  }) => {
    const page = await dialog(open);
    await fill(page);
    await note(page).waitFor();
    await page.keyboard.press("c");
    const editor = page.getByRole("textbox", { name: zh.console.editor });
    const ask = async (text: string) => {
      await editor.click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(text);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: zh.console.run }).click();
    };
    const alert = page.getByRole("alert");
    await ask("CALL dbms.components() YIELD name, versions RETURN name, versions[0] AS version");
    await page.locator(".rows").getByText("Neo4j Kernel").waitFor();
    await ask("CREATE (n:Entity {id: 'y'}) RETURN n");
    await alert.getByText(zh.console.fault.write).waitFor();
    await alert.getByText(/Writing in read access mode not allowed/).waitFor();
    await ask("MATCH (a)-[r:RUNS]->(b) RETURN a, r, b");
    await page.locator(".rows .node-link").first().click();
    await page.locator("#node-name").waitFor();
    await page.locator(".rows .cell-quote").first().click();
    await page.locator("mark.focus").first().waitFor();
    await ask("MATCH (a)\nRETRN a");
    await soon(() => page.locator(".cm-lintRange-error").textContent()).toBe("RETRN");
    await ask("MATCH (a), (b), (c), (d) WHERE a.name + b.name = c.name + d.id RETURN count(*)");
    await page.getByText(zh.console.working).waitFor();
    await page.getByRole("button", { name: zh.console.cancel }).click();
    await alert.getByText(zh.console.fault.cancelled).waitFor();
    await ask("RETURN 40 + 2 AS n");
    await page.locator(".rows").getByText("42", { exact: true }).waitFor();
    // The server has let go of it as well.
    await soon(async () => {
      const { records } = await driver.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'a.name + b.name' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n",
      );
      return records[0].get("n").toNumber();
    }).toBe(0);
  });

  test("a connection that fails says why, in words", async ({ open }) => {
    const page = await dialog(open, { expected: REFUSED });
    const alert = page.getByRole("alert");
    await fill(page, { uri: "localhost" });
    await alert.getByText(say.fault.address).waitFor();
    await fill(page, { uri: "bolt://127.0.0.1:9" });
    await alert.getByText(say.fault.refused).waitFor();
    await fill(page, { database: "nowhere" });
    await alert.getByText(say.fault.database).waitFor();
    await fill(page, { password: "not-the-password" });
    await alert.getByText(say.fault.password).waitFor();
    await fill(page);
    await note(page).waitFor();
  });
});

describe("on a graph too large to be read whole", () => {
  const MANY = 20_001;
  beforeAll(async () => {
    await empty(driver);
    await loadInto(driver, graph);
    await driver.executeQuery(
      `UNWIND range(1, toInteger($many)) AS i
       CREATE (n:Entity:Agency {id: 'extra' + i, name: '外加单位' + i, aliases: [], degree: 1, x: 0.0, y: 0.0})`,
      { many: MANY },
    );
    await driver.executeQuery(
      `MATCH (r:Region) WITH r ORDER BY r.id LIMIT 1
       MATCH (n:Agency) WHERE n.id STARTS WITH 'extra'
       CREATE (n)-[:LOCATED_IN {id: 'in' + n.id, rule: 'test', confidence: 1.0,
         quotes: [n.name], sources: ['none.md'], articles: [0], starts: [0], ends: [4]}]->(r)`,
    );
  });

  test("a part is read first; search finds the rest, and selecting reads its relations", async ({ open }) => {
    const page = await dialog(open);
    await fill(page);
    await note(page).waitFor();
    await page.getByText(/已读入 300 \/ /).waitFor();
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("外加单位12345");
    await page.getByRole("option", { name: "外加单位12345" }).first().click();
    await soon(() => page.locator("#node-name").textContent()).toBe("外加单位12345");
    const place = page.locator(".facts .node-link").first();
    await place.click();
    await soon(() => page.locator("#node-name").textContent()).not.toBe("外加单位12345");
    await page.getByText(/条关系，已读 200 条/).waitFor();
    await page.getByRole("button", { name: say.more }).click();
    await page.getByText(/条关系，已读 400 条/).waitFor();
  });

  test("an answer of the console is drawn, read as far as it is needed", async ({ open }) => {
    const page = await dialog(open);
    await fill(page);
    await note(page).waitFor();
    await page.keyboard.press("c");
    await page.getByRole("textbox", { name: zh.console.editor }).click();
    await page.keyboard.insertText("MATCH p = (n {name: '外加单位777'})-->(r) RETURN p");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByRole("button", { name: zh.console.only.replace("{{n}}", "2") }).click();
    await soon(async () => (await counts(page))?.nodes).toBe(2);
    await soon(async () => (await counts(page))?.relations).toBe(1);
  });
});
