import * as P from "./patterns.ts";
import type { Shaped } from "./split.ts";

/** Length from which a line with a comma but no full stop is running text; half of it with a figure. */
const RUNNING = 40;

/**
 * True if a line of text breaks off in mid-sentence, as at the end of a column. `goesOn`: it is itself the second half
 * of something, and so surely running text.
 */
export function broken(line: Shaped, goesOn: boolean): boolean {
  const t = line.text;
  if (P.CONTINUES.test(t)) return false;
  const last = t[t.length - 1];
  if (/[。!?;:…]/.test(last) || t.endsWith("...")) return false;
  if (/^[^,。:]{2,8}:/.test(t) && !/[。,]/.test(t)) return false;
  if (P.ROSTER.test(t.slice(0, 200))) return false;
  if (/^\([^()]*\)$/.test(t)) return false;
  if (openEnded(t)) return t.length >= 12;
  if (/[,、]/.test(last)) return t.length >= 8;
  if (/[”’」』)】》]/.test(last)) return !closedEnd(t) && running(t);
  return running(t) || (t.length >= 16 && P.TORN_END.test(t)) || (goesOn && t.length >= 6);
}

function running(t: string): boolean {
  return (
    /[。!?;]/.test(t) ||
    (t.length >= (/\d/.test(t) ? RUNNING / 2 : RUNNING) && t.includes(",")) ||
    t.length >= 60
  );
}

/** True if the text ends with closing marks behind a final one, or with a bracket behind a sentence: …。(张三) */
function closedEnd(t: string): boolean {
  const tail = t.slice(-60);
  return /[。!?…][”’」』)】》]+$/.test(tail) || /[。!?”][”’」』]*\s?\([^()]{1,40}\)$/.test(tail);
}

/** True if the last 《, “ or ( of the text is not closed. */
export function openEnded(t: string): boolean {
  for (const [open, close] of ["《》", "“”", "()"]) {
    const at = t.lastIndexOf(open);
    if (at > t.lastIndexOf(close) && t.length - at <= 80) return true;
  }
  return false;
}

/** True if a line cannot be the second half of a broken sentence: it shows that it begins something. */
export function cannotFollow(line: Shaped): boolean {
  return (
    line.level > 0 ||
    line.bullet !== "" ||
    line.shape === "lead" ||
    line.shape === "numbered" ||
    line.shape === "continued" ||
    P.ENUMERATOR.test(line.text) ||
    P.BOXED.test(line.text) ||
    P.ENTRY.test(line.text.slice(0, 60)) ||
    P.ROSTER.test(line.text.slice(0, 200)) ||
    P.FRESH.test(line.text) ||
    /^(?:…|\.{3})/.test(line.text)
  );
}
