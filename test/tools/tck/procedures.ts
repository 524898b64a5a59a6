import type { Procedure, ProcedureField } from "../../../cypher/engine/procedure.ts";
import { canonical, shapeOf } from "./compare.ts";
import { literalValue } from "./fixture.ts";
import { parseLiteral } from "./literal.ts";
import type { Scenario } from "./scenario.ts";

function fields(text: string): ProcedureField[] {
  return text
    .split(",")
    .filter((part) => part.includes("::"))
    .map((part) => {
      const [name, type] = part.split("::");
      return { name: name.trim(), type: type.trim() };
    });
}

/** The test procedures of a scenario: tables, whose first columns are compared with the arguments. */
export function proceduresOf({ procedures = [] }: Scenario): Procedure[] {
  return procedures.map(({ signature, rows }) => {
    const [, name, ins, outs] = /^([\w.]+)\((.*?)\)\s*::\s*\((.*)\)/u.exec(signature)!;
    const inputs = fields(ins);
    const same = (row: string[], args: readonly string[]): boolean =>
      args.every((arg, index) => arg === plain(canonical(parseLiteral(row[index]), false)));
    return {
      name,
      inputs,
      outputs: fields(outs),
      call: (args) => {
        const given = args.map((value) => plain(canonical(shapeOf(value), false)));
        return rows
          .filter((row) => same(row, given))
          .map((row) => row.slice(inputs.length).map((text) => literalValue(text)));
      },
    };
  });
}

/** A table's number may be of the other kind than the argument. */
function plain(text: string): string {
  return text.replace(/^float /u, "");
}
