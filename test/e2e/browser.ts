import { type Browser, chromium } from "playwright-core";
import { ensureBrowser } from "../tools/browser.mjs";

/** A Chromium that draws WebGL in software, so that the tests run on any machine, and calls no one by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || ensureBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
    ],
  });
}
