import fs from "node:fs";
import { zh } from "../../src/locales/zh.ts";
import { drop } from "./drop.ts";
import { expect, graphReady, soon, test } from "./harness.ts";

/** Two reports of our own writing; nobody in them exists. */
const REPORTS = {
  "学位.txt": `南川区教育局2023年工作总结

2023年，南川区教育局局长贺云舟带队走访全区学校，推进学位扩容工程，新增学位3200个，总投资1.8亿元。
南川区教育局党组书记鲁思远主持召开会议，部署2024年工作。`,
  "医院.md": `---
title: 南川区人民医院走近乡村
date: 2023
---
南川区人民医院院长仲维青介绍，医院实施健康下乡行动，为1200名老人义诊。`,
};

test("dropped reports become a graph in the page: their people are found, and nothing is sent", async ({
  open,
}) => {
  const page = await open();
  await graphReady(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData()) sent.push(request.url());
  });
  await drop(page, REPORTS);
  await page.getByText(zh.open.note.replace("{{where}}", zh.open.title)).waitFor();
  await soon(() => page.evaluate(() => window.zhengtu.counts()?.allNodes ?? 0)).toBeGreaterThan(5);
  for (const name of ["贺云舟", "仲维青"]) {
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill(name);
    await page.getByRole("option", { name }).first().click();
    await soon(() => page.locator("#node-name").textContent()).toBe(name);
  }
  await page.locator(".quotes").getByRole("button").first().click();
  await soon(() => page.locator("mark.focus").first().textContent()).toContain("仲维青");
  expect(sent).toEqual([]);
});

test("one goes back to the graph before", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  const before = await page.evaluate(() => window.zhengtu.counts());
  await drop(page, { "学位.txt": REPORTS["学位.txt"] });
  await page.getByText(zh.open.note.replace("{{where}}", zh.open.title)).waitFor();
  await page.getByRole("button", { name: zh.open.back }).click();
  await soon(() => page.evaluate(() => window.zhengtu.counts())).toEqual(before);
});

test("while reports are read the page says how far it is, and gives up at once when asked", async ({
  open,
}) => {
  const page = await open();
  await graphReady(page);
  const before = await page.evaluate(() => window.zhengtu.counts());
  const many = Array.from({ length: 300 }, (_, i) => [`${i}.txt`, REPORTS["学位.txt"].repeat(60)]);
  await drop(page, Object.fromEntries(many));
  await page.getByText(/^\d+ \/ 300$/).waitFor();
  await page.getByText(zh.open.stays).waitFor();
  await page.getByRole("button", { name: zh.open.cancel }).click();
  await soon(() => page.evaluate(() => window.zhengtu.counts())).toEqual(before);
});

test("reports are chosen by a button as well", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "学位.txt", mimeType: "text/plain", buffer: Buffer.from(REPORTS["学位.txt"]) });
  await page.getByText(zh.open.note.replace("{{where}}", zh.open.title)).waitFor();
});

test("a report that cannot be read is named, and the rest is built", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  await drop(page, { ...REPORTS, "坏.txt": "\u0000\u0001\u0000" });
  await page
    .getByText(/坏\.txt/)
    .first()
    .waitFor();
  await page.getByText(zh.open.note.replace("{{where}}", zh.open.title)).waitFor();
});

test("a dropped graph.json opens", async ({ open }) => {
  const page = await open("#t=table");
  await graphReady(page);
  const graph = await page.evaluate(async () => (await fetch("graph.json")).text());
  await drop(page, { "我的.json": graph });
  await page.getByText(zh.open.note.replace("{{where}}", "我的.json")).waitFor();
});

const BROKEN: [string, string, RegExp][] = [
  ["half of a file", '{"options": {', /我的\.json 不是完整的 JSON/],
  ["another form", '{"nodes": 1}', /我的\.json 不符合 zhengtu\/1 格式/],
];
for (const [what, text, message] of BROKEN)
  test(`a graph.json that is ${what} is refused in words, with the way back`, async ({ open }) => {
    const page = await open();
    await graphReady(page);
    await drop(page, { "我的.json": text });
    const alert = page.getByRole("alert");
    await alert.getByText(message).waitFor();
    await page.getByRole("button", { name: zh.open.back }).click();
    await graphReady(page);
  });

test("a graph of one's own is handed on as a file, since no link can open it", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  await drop(page, { "学位.txt": REPORTS["学位.txt"] });
  await page.getByText(zh.open.note.replace("{{where}}", zh.open.title)).waitFor();
  await page.getByRole("button", { name: zh.header.share }).click();
  await page.getByText(zh.share.local).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: zh.share.graph }).click(),
  ]);
  const graph = JSON.parse(fs.readFileSync(await download.path(), "utf8"));
  expect(graph.attributes.schema).toBe("zhengtu/1");
  expect(JSON.stringify(graph.nodes)).toContain("贺云舟");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: zh.open.back }).click();
  await graphReady(page);
  await drop(page, { [download.suggestedFilename()]: JSON.stringify(graph) });
  await page.getByText(zh.open.note.replace("{{where}}", download.suggestedFilename())).waitFor();
});
