import { describe, expect, it } from "vitest";
import { answer, readAnswers } from "../expression/evaluate.ts";

describe("functions give what Neo4j gives", () => {
  it.each(readAnswers(new URL("answers.tsv", import.meta.url)))("%s", (text, wanted) => {
    expect(answer(text)).toBe(wanted);
  });
});
