import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { NODE_PROPERTIES } from "../../../cypher/property-types.ts";
import { parameters, plain } from "../../../graph-build/store/neo4j/values.ts";

test("INTEGERs go as bigints, FLOATs as numbers, null as null", () => {
  expect(
    parameters({ value: 3, degree: 3, starts: [1, 2], name: "甲", period: null }, NODE_PROPERTIES),
  ).toEqual({
    value: 3,
    degree: 3n,
    starts: [1n, 2n],
    name: "甲",
    period: null,
  });
});

test("numbers come back plain, however the driver gives them", () => {
  expect(plain({ a: neo4j.int(3), b: 3n, c: 1.5, d: [neo4j.int(1)], e: "甲", f: true })).toEqual({
    a: 3,
    b: 3,
    c: 1.5,
    d: [1],
    e: "甲",
    f: true,
  });
});
