import type { Locator } from "playwright-core";

/** The pixels of something on the screen. */
export interface Colours {
  /** How many are, but for a trace of blending, of this colour (#RRGGBB). */
  near(colour: string): number;
}

/** Takes a picture of something on the screen and counts its pixels; a page of the same browser decodes it. */
export async function coloursOf(what: Locator): Promise<Colours> {
  const png = (await what.screenshot()).toString("base64");
  const counts = new Map(
    await what.page().evaluate(async (data) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      if (!context) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const found = new Map<number, number>();
      for (let i = 0; i < pixels.length; i += 4) {
        const colour = (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];
        found.set(colour, (found.get(colour) ?? 0) + 1);
      }
      return [...found];
    }, png),
  );
  return {
    near(colour) {
      const wanted = Number.parseInt(colour.slice(1), 16);
      let n = 0;
      for (const [seen, times] of counts) if (distance(seen, wanted) <= TOLERANCE) n += times;
      return n;
    },
  };
}

const TOLERANCE = 6;

const distance = (a: number, b: number) =>
  Math.max(...[16, 8, 0].map((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255))));
