import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build } from "../graph-build/cli/build.ts";
import { builtExplorer } from "../graph-build/cli/explorer.ts";
import { serve } from "../graph-build/cli/serve.ts";
import { ensureBrowser } from "../test/tools/browser.mjs";

const LOADS = 5;
const ROOT = path.join(import.meta.dirname, "..");

/**
 * Milliseconds from navigation until the built explorer has drawn the graph of the seeds with its names, for each of
 * some cold loads; or in words why that could not be measured.
 */
export async function firstDrawn(): Promise<number[] | string> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-drawn-"));
  const graph = path.join(dir, "graph.json");
  let browser: Browser | undefined;
  try {
    const executablePath = ensureBrowser();
    await build({ inputs: [path.join(ROOT, "seeds")], out: graph, log: process.stderr });
    const site = await builtExplorer(process.stderr);
    const served = await serve({ site, graph, port: 0, host: "127.0.0.1" });
    browser = await chromium.launch({ executablePath });
    const times: number[] = [];
    for (let i = 0; i < LOADS; i++) times.push(await load(browser, served.url));
    await browser.close();
    await served.close();
    return times;
  } catch (error) {
    return error instanceof Error ? error.message.split("\n")[0] : String(error);
  } finally {
    await browser?.close();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** One load in a fresh context: names are drawn right after the graph, so the first name ends the time. */
async function load(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "commit" });
  const drawn = await page.waitForFunction(
    () => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-names");
      if (!canvas || canvas.width === 0) return 0;
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
      return pixels?.some((v) => v > 0) ? performance.now() : 0;
    },
    undefined,
    { polling: "raf", timeout: 30_000 },
  );
  const ms = await drawn.jsonValue();
  await context.close();
  return ms;
}
