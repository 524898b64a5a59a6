import path from "node:path";
import { watch } from "chokidar";
import { READABLE } from "./inputs.ts";

/** How long a folder must be quiet before its change is acted on. */
const QUIET_MS = 300;

/** Calls `changed` after reports in a folder were added, changed or removed; never twice at once. Returns how to stop. */
export function watchReports(dir: string, changed: () => Promise<void>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const act = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await changed();
    } while (again);
    running = false;
  };
  const watcher = watch(dir, { ignoreInitial: true, ignored: (p) => path.basename(p).startsWith(".") });
  watcher.on("all", (_event, file) => {
    if (!READABLE.includes(path.extname(file).toLowerCase())) return;
    clearTimeout(timer);
    timer = setTimeout(act, QUIET_MS);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
