import { register } from "tsx/esm/api";

register();
const { run } = await import("./main.ts");
await run(["start", ...process.argv.slice(2)]);
