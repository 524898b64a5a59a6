import { parseArgs } from "node:util";
import { type Outcome, runScenario } from "./outcome.ts";
import { readScenarios, type Scenario, titleOf } from "./scenario.ts";

/**
 * `npm run tck -- --dir DIR [--verbose]`: runs every scenario of a folder, prints the failures by cause and, last,
 * `N passed, N failed, N wrong rows`. A scenario counts once; `wrong rows` are not among `failed`.
 */
const { values } = parseArgs({ options: { dir: { type: "string" }, verbose: { type: "boolean" } } });
const folder = values.dir ?? process.env.OPENCYPHER_TCK;
if (folder === undefined) {
  console.error("Name the folder of scenarios: npm run tck -- --dir DIR");
  process.exit(2);
}

const count = { passed: 0, failed: 0, "wrong rows": 0, inexact: 0 };
const causes = new Map<string, { scenario: Scenario; outcome: Outcome }[]>();
for (const scenario of readScenarios(folder)) {
  const outcome = runScenario(scenario);
  count[outcome.kind]++;
  if (outcome.kind === "passed") {
    if (!outcome.exact) count.inexact++;
    continue;
  }
  const cause = outcome.kind === "wrong rows" ? "wrong rows" : outcome.cause;
  causes.set(cause, [...(causes.get(cause) ?? []), { scenario, outcome }]);
}

const SHOWN = values.verbose ? Number.POSITIVE_INFINITY : 5;
for (const [cause, all] of [...causes].sort(([, a], [, b]) => b.length - a.length)) {
  console.log(`\n${all.length} × ${cause}`);
  for (const { scenario, outcome } of all.slice(0, SHOWN)) {
    console.log(`  ${titleOf(scenario)}`);
    console.log(`    ${scenario.query.replace(/\s+/gu, " ")}`);
    if (outcome.kind === "wrong rows") console.log(`    ${outcome.cause}`);
  }
  if (all.length > SHOWN) console.log(`  … and ${all.length - SHOWN} more`);
}
console.log(
  `\n${count.inexact} of the passed raise an error of another type, detail or phase than the TCK names.`,
);
console.log(`${count.passed} passed, ${count.failed} failed, ${count["wrong rows"]} wrong rows`);
process.exitCode = count.failed + count["wrong rows"] > 0 ? 1 : 0;
