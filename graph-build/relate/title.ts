import type { Context, Placed } from "./context.ts";

/** Punctuation that ends a run of titles; 、 joins titles and does not end it. */
const STOP = /[,。;:!?“”"《》\n]/;

/**
 * The post that stands between a body and a name (党组书记、局长), or null where what stands there is no post:
 * offsets in `text`, of the body's end and of the name's start.
 */
export function titleBefore(text: string, bodyEnd: number, nameStart: number): string | null {
  const between = text.slice(bodyEnd, nameStart).trim();
  if (!between || between.length > 24 || STOP.test(between)) return null;
  return between;
}

/** The post of a person in a body, as the words between or around the two say it; undefined where they say none. */
export function titleOf(ctx: Context, person: Placed, body: Placed): string | undefined {
  if (body.end <= person.start) return titleBefore(ctx.text, body.end, person.start) ?? undefined;
  return undefined;
}
