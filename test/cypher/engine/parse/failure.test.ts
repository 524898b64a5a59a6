import { describe, expect, it } from "vitest";
import { CypherError } from "../../../../cypher/engine/errors.ts";
import { parse } from "../../../../cypher/engine/parse/parse.ts";

function failure(text: string): CypherError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error(`no error: ${text}`);
}

describe("what is wrong with a query", () => {
  it.each([
    ["MATCH (n) RETRUN n", "RETRUN", /Did you mean RETURN/u],
    ["MATCH (n) WHERE n.x == 1 RETURN n", "=", /single =/u],
    ["MATCH (n) WHERE n.x != 1 RETURN n", "!", /<>/u],
    ["MATCH (n)-[r]>(m) RETURN n", ">", /\]->/u],
    ["MATCH （n） RETURN n", "（", /half width/u],
    ["RETURN 'abc", "'", /End it with '/u],
    ["SELECT * FROM x", "SELECT", /MATCH/u],
    ["RETURN n.x LIKE 'a'", "LIKE", /CONTAINS/u],
    ["MATCH (a)(b) RETURN a", "(b)", /relationship/u],
    ["MATCH (n RETURN n", "RETURN", /never closed/u],
  ])("points at its place and says what to do: %s", (text, place, hint) => {
    const { type, at, hint: said, phase } = failure(text);
    expect(type).toBe("SyntaxError");
    expect(phase).toBe("compile time");
    expect(text.slice(at!.start, at!.end)).toBe(place);
    expect(said).toMatch(hint);
  });

  it("says which bracket is open where the query ends", () => {
    const { message, at } = failure("RETURN [1, (2 + 3]");
    expect(message).toContain("]");
    expect(at).toEqual({ start: 17, end: 18 });
    expect(failure("RETURN (1 + 2")).toMatchObject({ at: { start: 7, end: 8 } });
  });

  it.each([
    "CREATE (n)",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) DETACH DELETE n",
    "MERGE (n) RETURN n",
    "LOAD CSV FROM 'x' AS r RETURN r",
  ])("only reads: %s", (text) => {
    expect(failure(text)).toMatchObject({ type: "ReadOnly" });
    expect(failure(text).message).toContain("only reads");
  });

  it.each([
    "USE x MATCH (n) RETURN n",
    "MATCH (n:$(x)) RETURN n",
    "RETURN {x}",
    "CYPHER 25 RETURN 1",
    "EXPLAIN RETURN 1",
    "MATCH (n) USING INDEX n:A(b) RETURN n",
  ])("says of what is not supported what to use: %s", (text) => {
    const { type, at, hint } = failure(text);
    expect(type).toBe("Unsupported");
    expect(at).not.toBeNull();
    expect(hint).not.toBeNull();
  });

  it.each([
    ["(", ")"],
    ["[", "]"],
    ["{a: ", "}"],
    ["abs(", ")"],
    ["CASE WHEN ", " THEN 1 END"],
    ["[x IN ", " | x]"],
    ["(a)-[{x: ", "}]-(b)"],
    ["((a)-->() OR ", ")"],
    ["NOT ", ""],
    ["- ", ""],
  ])("ends soon and in good order however deep %s…%s is nested", (open, close) => {
    const nested = (depth: number): string => `RETURN ${open.repeat(depth)}x${close.repeat(depth)}`;
    expect(() => parse(nested(40))).not.toThrow();
    expect(failure(nested(20_000))).toMatchObject({ type: "Unsupported", detail: "TooDeep" });
  });

  it("reads long rows of conditions", () => {
    expect(() => parse(`RETURN ${Array(900).fill("a = 1").join(" OR ")}`)).not.toThrow();
    expect(failure(`RETURN ${Array(900).fill("1").join(" + ")}`)).toMatchObject({ detail: "TooDeep" });
  });

  it("does not take what a failed query leaves behind into the next", () => {
    failure("RETURN [x IN (");
    expect(() => parse("RETURN 1")).not.toThrow();
  });
});
