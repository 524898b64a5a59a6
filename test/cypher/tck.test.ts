import { expect, it } from "vitest";
import { runScenario } from "../tools/tck/outcome.ts";
import { readScenarios, titleOf } from "../tools/tck/scenario.ts";

const folder = process.env.OPENCYPHER_TCK;

if (folder === undefined && process.env.CI === undefined) {
  it.skip("the openCypher TCK: set OPENCYPHER_TCK to the folder of its scenarios", () => {});
} else {
  it("gives no wrong rows in the openCypher TCK, and passes at least 97 %", () => {
    expect(folder, "OPENCYPHER_TCK names the folder of scenarios").toBeDefined();
    const outcomes = readScenarios(folder!).map((scenario) => ({ scenario, outcome: runScenario(scenario) }));
    const wrong = outcomes.filter(({ outcome }) => outcome.kind === "wrong rows");
    expect(wrong.map(({ scenario }) => titleOf(scenario))).toEqual([]);
    const passed = outcomes.filter(({ outcome }) => outcome.kind === "passed");
    expect(passed.length / outcomes.length).toBeGreaterThanOrEqual(0.97);
  });
}
