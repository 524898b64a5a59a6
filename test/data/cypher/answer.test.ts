import { expect, test } from "vitest";
import { answering } from "../../../src/data/cypher/answer.ts";
import type { QueryReply } from "../../../src/data/cypher/protocol.ts";
import { unpack } from "../../../src/data/cypher/wire.ts";
import { smallGraph } from "../../fixtures/small-graph.ts";

function asked(query: string, maxRows = 10, parameters: [string, string | number][] = []): QueryReply {
  const replies: QueryReply[] = [];
  const answer = answering(
    (reply) => replies.push(reply),
    () => 0,
  );
  answer({ kind: "graph", graph: smallGraph() });
  answer({ kind: "run", id: 7, query, parameters, maxRows });
  return replies.at(-1)!;
}

test("the graph's words come first, then the answer with its parameters", () => {
  const replies: QueryReply[] = [];
  const answer = answering(
    (reply) => replies.push(reply),
    () => 0,
  );
  answer({ kind: "graph", graph: smallGraph() });
  const [ready] = replies;
  if (ready.kind !== "ready") throw new Error(JSON.stringify(ready));
  expect(ready.vocabulary.labels).toContain("Entity");
  expect(ready.vocabulary.keys).toEqual([...ready.vocabulary.keys].sort());
  const reply = asked("RETURN $n + 1 AS m", 10, [["n", 41]]);
  if (reply.kind !== "answer") throw new Error(JSON.stringify(reply));
  expect([reply.id, reply.columns, unpack(reply.packed)]).toEqual([7, ["m"], [[42]]]);
});

test("rows beyond the limit are cut and told of", () => {
  const reply = asked("UNWIND range(1, 20) AS n RETURN n", 5);
  if (reply.kind !== "answer") throw new Error(JSON.stringify(reply));
  expect([reply.truncated, reply.packed.rows.length]).toEqual([true, 5]);
});

test("a fault carries its place, and what writes is refused", () => {
  const syntax = asked("MATCH (n) RETRN n");
  expect(syntax).toMatchObject({
    kind: "fault",
    id: 7,
    fault: { code: "SyntaxError", at: { start: 10, end: 15 } },
  });
  expect(asked("CREATE (n) RETURN n")).toMatchObject({ kind: "fault", fault: { code: "ReadOnly" } });
});
