import { expect, test } from "vitest";
import {
  importArguments,
  NODE_HEADER,
  nodeLine,
  RELATIONSHIP_HEADER,
  relationshipLine,
} from "../../../graph-build/store/neo4j/import-csv.ts";

const node = (properties: object) => ({
  id: "n",
  labels: ["Entity", "Person"] as ["Entity", string],
  properties,
});

test("headers name the types", () => {
  expect(NODE_HEADER).toMatch(/^id:ID,name,aliases:string\[\],/);
  expect(NODE_HEADER).toMatch(/,value:double,.*,degree:long,.*,starts:long\[\],/);
  expect(RELATIONSHIP_HEADER).toMatch(/^:START_ID,:END_ID,id,title,/);
});

test("a line has a field a column; absent is empty, an empty text is quoted, lists are parted by U+001F", () => {
  const line = nodeLine(node({ name: 'a "b", c', subtype: "", starts: [1, 2], value: 0.5, planned: false }));
  expect(line).toMatch(/^n,"a ""b"", c",,"",/);
  expect(line).toContain(",1\u001f2,");
  expect(line).toContain(",0.5,");
  expect(line).toContain(",false,");
  const row = {
    id: "r",
    type: "RUNS",
    start: "a",
    end: "b",
    properties: { id: "r", quotes: ["甲\n乙", "丙"] },
  };
  expect(relationshipLine(row)).toContain('"甲\n乙\u001f丙"');
});

test("a list item that holds the delimiter is refused", () => {
  expect(() => nodeLine(node({ quotes: ["a\u001fb"] }))).toThrow(/U\+001F/);
});

test("only files that were written are imported", () => {
  expect(importArguments(new Set(["nodes-Person.csv", "relations-RUNS.csv"]), "neo4j")).toEqual([
    "database",
    "import",
    "full",
    "neo4j",
    "--nodes=Entity:Person=nodes-Person.csv",
    "--relationships=RUNS=relations-RUNS.csv",
    "--array-delimiter=U+001F",
    "--multiline-fields=true",
    "--overwrite-destination=true",
    "--report-file=import.report",
  ]);
});
