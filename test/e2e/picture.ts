import fs from "node:fs";
import { launchBrowser } from "./browser.ts";
import { serveSite } from "./site.ts";

/*
 * Takes the picture of the README from dist/, which must hold the graph of seeds/:
 *   node graph-build/cli/bin.mjs build seeds --out public/graph.json --title "政图 · 公开报道示例"
 *   npm run build && npx tsx test/e2e/picture.ts
 */
const OUT = "docs/images/explorer.png";

const site = await serveSite();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({
    locale: "zh-CN",
    viewport: { width: 1280, height: 800 },
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await page.goto(site.url);
  await page.evaluate(() => window.zhengtu.ready);
  await page.getByRole("banner").waitFor();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
  fs.mkdirSync("docs/images", { recursive: true });
  await page.screenshot({ path: OUT });
  console.log(`${OUT}: ${Math.round(fs.statSync(OUT).size / 1000)} kB`);
} finally {
  await browser.close();
  await site.close();
}
