import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { test as base, expect } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type Server, serveSite } from "./site.ts";

export { expect } from "vitest";

/** What a page is opened with, where it is not a Chinese desk in the light. */
export type Setting = Pick<BrowserContextOptions, "viewport" | "locale" | "colorScheme" | "hasTouch"> & {
  /** Further sites that the page may speak to. */
  allowed?: string[];
  /** Errors on the console that belong to the test. */
  expected?: RegExp;
};

/** Opens an address: below the site where it is relative. */
export type Open = (address?: string, setting?: Setting) => Promise<Page>;

interface Fixtures {
  browser: Browser;
  site: Server;
  open: Open;
}

/** How long a page may take for a step on a slow machine. */
export const PATIENCE = 20_000;

/**
 * Tests with a browser and the site. `open` gives pages that are watched: a test fails where a page speaks to another
 * host, throws, or writes an error to the console.
 */
export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from this pattern
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from this pattern
    async ({}, use) => {
      const site = await serveSite();
      await use(site);
      await site.close();
    },
    { scope: "file" },
  ],
  open: async ({ browser, site }, use) => {
    const faults: string[] = [];
    const contexts: Awaited<ReturnType<Browser["newContext"]>>[] = [];
    await use(async (address = "", { allowed = [], expected, ...setting } = {}) => {
      const context = await browser.newContext({
        locale: "zh-CN",
        viewport: { width: 1280, height: 800 },
        colorScheme: "light",
        reducedMotion: "reduce",
        acceptDownloads: true,
        ...setting,
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE);
      context.on("request", (request) => {
        const home = [site.url, ...allowed].some((url) => request.url().startsWith(new URL(url).origin));
        if (!home && !/^(data|blob):/.test(request.url())) faults.push(`asked ${request.url()}`);
      });
      context.on("weberror", (error) => faults.push(String(error.error().stack)));
      context.on("console", (message) => {
        if (message.type() === "error" && !expected?.test(message.text()))
          faults.push(`console: ${message.text()}`);
      });
      const page = await context.newPage();
      await page.goto(new URL(address, site.url).href);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(faults).toEqual([]);
  },
});

/** Waits until something on a page is as said: `await soon(() => title.textContent()).toBe("…")`. */
export const soon = <T>(look: () => T | Promise<T>) =>
  expect.poll(look, { timeout: PATIENCE, interval: 100 });

/** Waits until the graph is there and its page around it. */
export async function graphReady(page: Page): Promise<void> {
  await page.evaluate(() => window.zhengtu.ready);
  await page.getByRole("banner").waitFor();
}
