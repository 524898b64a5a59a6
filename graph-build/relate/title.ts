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
