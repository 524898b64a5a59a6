import { register } from "tsx/esm/api";

register();
const [how, dir, out] = process.argv.slice(2);
if (how === "build") {
  const { run } = await import("../graph-build/cli/main.ts");
  await run(["build", dir, "--jobs", "1", "--out", out]);
} else {
  const { listInputs } = await import("../graph-build/cli/inputs.ts");
  const { readAll } = await import("../graph-build/cli/read-all.ts");
  await readAll(listInputs([dir]).files, { jobs: 1, strict: false, onFacts() {}, onDone() {} });
}
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
