import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { NODE_TYPES, RELATION_TYPES, ROLES } from "../../graph-build/model/types.ts";
import { en } from "../../src/locales/en.ts";
import { systemLanguage } from "../../src/locales/i18n.ts";
import { zh } from "../../src/locales/zh.ts";

const flat = (value: unknown, at = ""): [string, string][] =>
  typeof value === "string"
    ? [[at, value]]
    : Object.entries(value as object).flatMap(([k, v]) => flat(v, at ? `${at}.${k}` : k));
const [chinese, english] = [new Map(flat(zh)), new Map(flat(en))];
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

describe("the texts", () => {
  it("have the same keys and the same slots in both languages, and none is empty", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese) expect([key, slots(english.get(key)!)]).toEqual([key, slots(text)]);
    for (const [key, text] of [...chinese, ...english])
      expect([key, text === "" && !key.endsWith(".eq")]).toEqual([key, false]);
  });

  it("hold every text that the code asks for by a plain key", () => {
    const files = (fs.readdirSync("src", { recursive: true }) as string[]).filter((f) => /\.tsx?$/.test(f));
    for (const file of files)
      for (const m of fs.readFileSync(path.join("src", file), "utf8").matchAll(/\bt\(\s*"([\w.-]+)"/g))
        expect([file, m[1], chinese.has(m[1])]).toEqual([file, m[1], true]);
  });

  it("name every type, relation and role", () => {
    for (const type of NODE_TYPES) expect(chinese.has(`type.${type}`)).toBe(true);
    for (const relation of RELATION_TYPES)
      for (const key of [`relation.${relation}`, `facts.in.${relation}`, `facts.out.${relation}`])
        expect(chinese.has(key)).toBe(true);
    for (const role of ROLES) expect(chinese.has(`role.${role}`)).toBe(true);
  });

  it("are chosen by the system's languages in their order", () => {
    expect(systemLanguage(["zh-CN", "en"])).toBe("zh");
    expect(systemLanguage(["fr", "en-GB", "zh"])).toBe("en");
    expect(systemLanguage(["fr"])).toBe("en");
  });
});
