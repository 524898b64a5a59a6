import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { NODE_TYPES, RELATION_TYPES } from "../../../graph-build/model/index.ts";
import { statementsOf } from "../../../graph-build/store/neo4j/schema.ts";
import * as statements from "../../../graph-build/store/neo4j/statements.ts";

test("a label or type that is not of the schema never reaches a statement", () => {
  for (const bad of ["Cat", "Person) DETACH DELETE (n", "person", ""]) {
    expect(() => statements.writeNodes(bad)).toThrow(RangeError);
    for (const make of [
      statements.readRelationships,
      statements.writeRelationships,
      statements.saidRelationships,
      statements.deleteRelationships,
      statements.stripRelationships,
      statements.countRelationships,
      statements.countAllRelationships,
    ])
      expect(() => make(bad)).toThrow(RangeError);
  }
  for (const type of NODE_TYPES) expect(statements.writeNodes(type)).toContain(`n:Entity:${type} `);
  for (const type of RELATION_TYPES) expect(statements.writeRelationships(type)).toContain(`:${type} {id`);
});

test("a file of statements is parted at semicolons that end a line, comments left out", () => {
  expect(statementsOf("// a; b\nCREATE X;\n\nCREATE Y\n  ON ';x';\n")).toEqual([
    "CREATE X",
    "CREATE Y\n  ON ';x'",
  ]);
});

test("the schema makes ids unique of every type of relation", () => {
  const text = fs.readFileSync(path.join(import.meta.dirname, "../../../cypher/schema.cypher"), "utf8");
  const schema = statementsOf(text).join("\n");
  for (const type of RELATION_TYPES) expect(schema).toContain(`()-[r:${type}]-() REQUIRE r.id IS UNIQUE`);
});
