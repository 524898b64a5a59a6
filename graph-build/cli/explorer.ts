import fs from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");
const DIST = path.join(ROOT, "dist");
/** What the built explorer is made of. */
const SOURCES = ["src", "graph-build", "vite.config.ts", "package-lock.json"];

/** The folder of the built explorer; builds it first where it is missing or older than its sources. */
export async function builtExplorer(log: NodeJS.WriteStream): Promise<string> {
  const page = path.join(DIST, "index.html");
  const built = fs.existsSync(page) ? fs.statSync(page).mtimeMs : 0;
  if (SOURCES.some((s) => newest(path.join(ROOT, s), built))) {
    log.write("building the explorer\n");
    const vite = await import("vite");
    await vite.build({ configFile: path.join(ROOT, "vite.config.ts"), logLevel: "warn" });
  }
  return DIST;
}

/** Whether a file, or any file below a folder, was changed after `time`. */
function newest(at: string, time: number): boolean {
  if (!fs.existsSync(at)) return false;
  const stat = fs.statSync(at);
  if (!stat.isDirectory()) return stat.mtimeMs > time;
  return fs.readdirSync(at).some((name) => newest(path.join(at, name), time));
}
