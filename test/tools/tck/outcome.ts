import { CypherError, Engine } from "../../../cypher/engine/index.ts";
import { rowsDiffer } from "./compare.ts";
import { graphOf, parametersOf } from "./fixture.ts";
import { proceduresOf } from "./procedures.ts";
import type { ExpectedError, Scenario } from "./scenario.ts";

/**
 * `wrong rows`: rows came that are not those expected, or rows came where an error was expected. `failed`: an error
 * came where rows were expected, or an error that says that the engine cannot do it.
 */
export type Outcome =
  | {
      kind: "passed" /** The error has the very type, phase and detail that the TCK names. */;
      exact: boolean;
    }
  | { kind: "failed" | "wrong rows"; cause: string };

const MOST_STEPS = 5_000_000;
/** These say that the engine cannot, not that the query is wrong. */
const OWN: ReadonlySet<string> = new Set(["Unsupported", "ReadOnly", "BudgetExceeded", "Cancelled"]);

/** Runs one scenario on a graph of its own. Never throws. */
export function runScenario(scenario: Scenario): Outcome {
  const { expect, query } = scenario;
  let result: ReturnType<Engine["run"]>;
  try {
    const engine = new Engine(graphOf(scenario), { procedures: proceduresOf(scenario) });
    result = engine.run(query, { parameters: parametersOf(scenario), maxSteps: MOST_STEPS });
  } catch (error) {
    return expect.kind === "error" ? judge(error, expect) : { kind: "failed", cause: inWords(error) };
  }
  if (expect.kind === "error")
    return { kind: "wrong rows", cause: `no error, but ${expect.type} ${expect.detail} was expected` };
  const difference = rowsDiffer(result.columns, result.rows, expect);
  return difference === null ? { kind: "passed", exact: true } : { kind: "wrong rows", cause: difference };
}

function judge(error: unknown, { type, detail, phase }: ExpectedError): Outcome {
  if (!(error instanceof CypherError) || OWN.has(error.type))
    return { kind: "failed", cause: `${inWords(error)} (expected: ${type} ${detail})` };
  const exact =
    error.type === type &&
    (detail === "*" || error.detail === detail) &&
    (phase === "any time" || error.phase === phase);
  return { kind: "passed", exact };
}

function inWords(error: unknown): string {
  if (error instanceof CypherError) return `${error.type} ${error.detail}: ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
