import { RADICALS } from "./radicals.ts";

/** What to do with a UTF-16 unit. */
export const KIND = {
  /** Written as `unit` says; cannot change its neighbours. */
  plain: 0,
  /** As plain, and a digit: must not run together with a digit that comes from a form such as ①. */
  digit: 1,
  /** Left out: zero-width characters, soft hyphens, controls. */
  drop: 2,
  /** A carriage return. */
  cr: 3,
  /** Normalised by its own, into `forms`. */
  form: 4,
  /** Composes with what stands before it. */
  extend: 5,
  /** Half of a surrogate pair. */
  surrogate: 6,
} as const;

export interface CharTable {
  /** Kind of each UTF-16 unit. */
  kind: Uint8Array;
  /** What a plain unit or digit becomes: one unit. */
  unit: Uint16Array;
  /** What a unit of kind `form` becomes. */
  forms: Map<number, string>;
}

const LINE_BREAKS = [0x0b, 0x0c, 0x85, 0x2028, 0x2029];
const DROPPED = /^[\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;
const EXTENDING = /^[\p{M}\u1160-\u11ff\u{16d40}-\u{16d7f}]/u;

let table: CharTable | undefined;

/** The table for all units of the basic plane, made once from the engine's own NFKC. */
export function charTable(): CharTable {
  table ??= makeTable();
  return table;
}

/** True for a code point left out of the text. */
export function dropped(ch: string): boolean {
  return DROPPED.test(ch) && !/^[\t\n\v\f\r\x85]$/.test(ch);
}

/** True if a string, put behind another, may compose with its end. */
export function extending(s: string): boolean {
  return EXTENDING.test(s);
}

function makeTable(): CharTable {
  const kind = new Uint8Array(0x10000);
  const unit = new Uint16Array(0x10000);
  const forms = new Map<number, string>();
  for (let c = 0; c < 0x10000; c++) {
    unit[c] = c;
    if (c >= 0xd800 && c < 0xe000) kind[c] = KIND.surrogate;
    else if (c < 0x300 ? c >= 0x7f : !unchanged(c)) sort(c);
    else if (c < 0x20) sort(c);
    else if (c >= 0x30 && c <= 0x39) kind[c] = KIND.digit;
  }
  for (let i = 0; i < RADICALS.length; i += 2) unit[RADICALS.charCodeAt(i)] = RADICALS.charCodeAt(i + 1);
  return { kind, unit, forms };

  function sort(c: number) {
    const ch = String.fromCharCode(c);
    const form = ch.normalize("NFKC");
    if (c === 0x0d) kind[c] = KIND.cr;
    else if (LINE_BREAKS.includes(c)) unit[c] = 0x0a;
    else if (c === 0x09) unit[c] = 0x20;
    else if (c === 0x0a) return;
    else if (dropped(ch)) kind[c] = KIND.drop;
    else if (extending(form)) kind[c] = KIND.extend;
    else if (form.length > 1 || (/\d/.test(form) && !(c >= 0xff10 && c <= 0xff19))) {
      kind[c] = KIND.form;
      forms.set(c, form);
    } else {
      unit[c] = form.charCodeAt(0);
      if (/\d/.test(form)) kind[c] = KIND.digit;
    }
  }
}

/** Ranges that NFKC leaves alone and that need no look: unified ideographs and Hangul syllables. */
function unchanged(c: number): boolean {
  return (c >= 0x3400 && c < 0xa000) || (c >= 0xac00 && c < 0xd7a4);
}
