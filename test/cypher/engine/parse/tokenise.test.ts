import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "../../../../cypher/engine/parse/tokenise.ts";

describe("tokens for colours", () => {
  it("tells what each is", () => {
    const text = "MATCH (n:Label {key: $p}) // why\nWHERE size(n.name) > 1 RETURN 'x' §";
    const kinds = tokenise(text).map(({ kind, at }) => `${kind} ${text.slice(at.start, at.end)}`);
    expect(kinds.filter((one) => !one.startsWith("sign"))).toEqual([
      "keyword MATCH",
      "name n",
      "label Label",
      "property key",
      "parameter $",
      "parameter p",
      "comment // why",
      "keyword WHERE",
      "function size",
      "name n",
      "property name",
      "number 1",
      "keyword RETURN",
      "text 'x'",
      "error §",
    ]);
  });

  it("never throws and never overlaps", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let end = 0;
        for (const { at } of tokenise(text)) {
          expect(at.start).toBeGreaterThanOrEqual(end);
          end = at.end;
        }
      }),
    );
  });
});
