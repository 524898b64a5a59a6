import { Neo4jError } from "neo4j-driver";
import { expect, test } from "vitest";
import { CliError } from "../../graph-build/cli/errors.ts";
import { isOlder } from "../../graph-build/cli/neo4j/connection.ts";
import { databaseFailure, tooOld } from "../../graph-build/cli/neo4j/failure.ts";
import { LoadError } from "../../graph-build/store/neo4j/report.ts";

const TARGET = { uri: "neo4j://db:7687", user: "analyst", database: "graph" };
/** An error as the driver makes it of what the server says. */
const said = (code: string, message = "as the server says it") =>
  new Neo4jError(message, code, "50N42", "error: general processing exception");
const words = (error: unknown) => {
  const failure = databaseFailure(error, TARGET);
  expect(failure).toBeInstanceOf(CliError);
  return (failure as CliError).message;
};

test.each([
  ["Neo.ClientError.Security.Unauthorized", /does not let analyst in.*\n.*password/],
  ["Neo.ClientError.Security.AuthenticationRateLimit", /too often\n.*Wait/],
  ["Neo.ClientError.Database.DatabaseNotFound", /no database graph\n.*SHOW DATABASES/],
  ["Neo.ClientError.Security.Forbidden", /may not write to graph.*\n.*right to write/],
  ["Neo.ClientError.Statement.AccessMode", /may not write to graph/],
  [
    "Neo.DatabaseError.Schema.ConstraintCreationFailed",
    /contradicts cypher\/schema\.cypher: as the server says it\n/,
  ],
  ["Neo.ClientError.Schema.ConstraintValidationFailed", /contradicts cypher\/schema\.cypher/],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", /too little memory.*\n.*--batch/],
  [
    "ServiceUnavailable",
    /connection to neo4j:\/\/db:7687 failed: as the server says it\n.*goes on where it stopped/,
  ],
  [
    "Neo.ClientError.Statement.SyntaxError",
    /as the server says it \(Neo\.ClientError\.Statement\.SyntaxError\)/,
  ],
])("%s is told in words", (code, what) => {
  expect(words(said(code))).toMatch(what);
});

test("how a connection failed is told apart", () => {
  expect(words(said("ServiceUnavailable", "connect ECONNREFUSED 127.0.0.1:1"))).toMatch(
    /refuses the connection/,
  );
  expect(words(said("ServiceUnavailable", "getaddrinfo ENOTFOUND db"))).toMatch(/no host of that name/);
  expect(words(said("ServiceUnavailable", "connect ETIMEDOUT 10.0.0.1:7687"))).toMatch(/does not answer/);
  expect(words(said("ServiceUnavailable", "self-signed certificate"))).toMatch(/encrypted.*\n.*neo4j\+ssc/);
});

test("a fault of the load is the graph's; what is neither is given on", () => {
  expect(words(new LoadError("RUNS: …"))).toMatch(/RUNS: …\n.*zhengtu validate/);
  const bug = new TypeError("x is undefined");
  expect(databaseFailure(bug, TARGET)).toBe(bug);
});

test("versions are compared by number", () => {
  for (const old of ["3.5.35", "4.4.44", "5.6.0"]) expect(isOlder(old, "5.7")).toBe(true);
  for (const fit of ["5.7.0", "5.26.30", "2025.12.1", "5.27-aura"]) expect(isOlder(fit, "5.7")).toBe(false);
  expect(tooOld("bolt://db", "4.4.44")).toEqual([
    "bolt://db runs Neo4j 4.4.44: too old",
    "Use Neo4j 5.7 or later",
  ]);
});
