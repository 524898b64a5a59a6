import { describe, expect, it } from "vitest";
import { answer, readAnswers } from "./evaluate.ts";

describe("expressions give what Neo4j gives", () => {
  it.each(readAnswers(new URL("answers.tsv", import.meta.url)))("%s", (text, wanted) => {
    expect(answer(text)).toBe(wanted);
  });

  it.each(readAnswers(new URL("answers.tsv", import.meta.url)))("%s, of variables", (text, wanted) => {
    // A variable in front keeps the compiler from computing the value beforehand.
    expect(answer(`CASE WHEN known THEN ${text} END`, { variables: { known: true } })).toBe(wanted);
  });
});
