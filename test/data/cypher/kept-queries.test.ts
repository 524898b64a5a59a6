import { expect, test } from "vitest";
import {
  MOST_HISTORY,
  merged,
  NONE_KEPT,
  readKept,
  withoutSaved,
  withRun,
  withSaved,
  writeKept,
} from "../../../src/data/cypher/kept-queries.ts";

const query = (text: string) => ({ text, parameters: {} });

test("what was run last stands first, each query once, and no more than there is room for", () => {
  const many = Array.from({ length: MOST_HISTORY + 5 }, (_, i) => query(`RETURN ${i}`)).reduce(
    withRun,
    NONE_KEPT,
  );
  expect(many.history).toHaveLength(MOST_HISTORY);
  expect(many.history[0].text).toBe(`RETURN ${MOST_HISTORY + 4}`);
  const again = withRun(many, query("RETURN 50"));
  expect(again.history[0].text).toBe("RETURN 50");
  expect(again.history).toHaveLength(MOST_HISTORY);
});

test("a file brings back what was written to it; of two under one name the incoming one counts", () => {
  const here = withSaved(withRun(NONE_KEPT, query("RETURN 1")), { name: "一", ...query("RETURN 1") });
  expect(readKept(writeKept(here))).toEqual(here);
  const there = withSaved(withRun(NONE_KEPT, query("RETURN 2")), { name: "一", ...query("RETURN 2") });
  const both = merged(here, there);
  expect(both.saved).toEqual([{ name: "一", ...query("RETURN 2") }]);
  expect(both.history.map((q) => q.text)).toEqual(["RETURN 2", "RETURN 1"]);
  expect(withoutSaved(both, "一").saved).toEqual([]);
});

test("what is no such file is refused", () => {
  for (const text of ["", "{}", '{"schema":"zhengtu-queries/2","saved":[],"history":[]}', "[1]"])
    expect(readKept(text)).toBeNull();
});
