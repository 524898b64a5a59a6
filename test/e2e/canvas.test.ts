import { PALETTES } from "../../src/render/tokens.ts";
import type { Theme } from "../../src/view/view-spec.ts";
import { coloursOf } from "./colours.ts";
import { expect, graphReady, soon, test } from "./harness.ts";
import { busiest } from "./known.ts";

for (const theme of ["light", "dark"] as Theme[])
  test(`nodes of every type are drawn in their colours in the ${theme} theme`, async ({ open }) => {
    const page = await open("", { colorScheme: theme });
    await graphReady(page);
    const { types } = PALETTES[theme];
    for (const type of ["Person", "Agency", "Region", "Programme"] as const)
      await soon(async () =>
        (await coloursOf(page.locator("[data-canvas]"))).near(types[type]),
      ).toBeGreaterThan(30);
  });

test("what is selected stays and the rest fades", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  const canvas = page.locator("[data-canvas]");
  const colour = PALETTES.light.types.Programme;
  await soon(async () => (await coloursOf(canvas)).near(colour)).toBeGreaterThan(30);
  const before = (await coloursOf(canvas)).near(colour);
  const { key } = busiest("Person");
  await page.evaluate((k) => window.zhengtu.select(k), key);
  await soon(async () => (await coloursOf(canvas)).near(colour)).toBeLessThan(before / 2);
});

test("a click on a node selects it", async ({ open }) => {
  const page = await open();
  await graphReady(page);
  const { key, attributes } = busiest("Agency");
  const box = await page.locator("[data-canvas]").boundingBox();
  const place = () => page.evaluate((k) => window.zhengtu.placeOf(k), key);
  await soon(place).not.toBeNull();
  const at = await place();
  if (!box || !at) throw new Error("nothing is drawn");
  await page.mouse.click(box.x + at.x, box.y + at.y);
  await soon(() => page.locator("#node-name").textContent()).toBe(attributes.name);
  expect(page.url()).toContain(key);
});
