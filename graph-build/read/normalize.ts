import type { MappedText } from "../model/index.ts";
import { charTable, dropped, extending, KIND } from "./char-table.ts";

/** Cut a mapped text to [start, end) of its own units; offsets still lead back to the same source. */
export function sliceMapped(m: MappedText, start: number, end: number): MappedText {
  return { text: m.text.slice(start, end), start: m.start.slice(start, end), end: m.end.slice(start, end) };
}

/**
 * The text of `source` from unit `from` on: NFKC, line breaks as LF, tabs as spaces, radicals as characters, zero-width
 * characters, soft hyphens and controls left out, lone surrogates as U+FFFD. Each unit of the result keeps the source
 * units that it came from: a character alone, or a cluster that composes (e + ◌́). A digit that comes from a form such
 * as ① or ² is parted by a space from a digit beside it (①12月 is not 112月).
 */
export function normalize(source: string, from = 0): MappedText {
  const { kind, unit, forms } = charTable();
  const n = source.length;
  let out = new Uint16Array(n - from + 16);
  let start = new Int32Array(n - from + 16);
  let end = new Int32Array(n - from + 16);
  let o = 0;
  /** Where the last cluster begins, in source and result, so that a mark behind it can join it. */
  let baseIn = from;
  let baseOut = 0;
  /** Length of the result right behind a form that ends in a digit or a full stop (⒈), otherwise -1. */
  let afterForm = -1;

  const room = (more: number, at: number) => {
    const need = o + more + (n - at) + 4;
    if (need <= out.length) return;
    const size = Math.ceil(need * 1.25);
    const grow = <T extends Uint16Array | Int32Array>(old: T, bigger: T): T => {
      bigger.set(old);
      return bigger;
    };
    out = grow(out, new Uint16Array(size));
    start = grow(start, new Int32Array(size));
    end = grow(end, new Int32Array(size));
  };
  const put = (s: string, a: number, b: number) => {
    room(s.length + 1, b);
    for (let k = 0; k < s.length; k++) {
      out[o] = s.charCodeAt(k);
      start[o] = a;
      end[o++] = b;
    }
  };
  /** Writes what NFKC makes of source [a, b), apart from digits beside it. */
  const putForm = (s: string, a: number, b: number) => {
    baseIn = a;
    if (isDigit(s.charCodeAt(0)) && o > 0 && isDigit(out[o - 1])) put(" ", a, b);
    baseOut = o;
    put(s, a, b);
    const last = s.charCodeAt(s.length - 1);
    if (isDigit(last) || last === 0x2e) afterForm = o;
  };

  let i = from;
  while (i < n) {
    const c = source.charCodeAt(i);
    const k = kind[c];
    if (k <= KIND.digit) {
      if (k === KIND.digit && o === afterForm && o > 0) put(" ", start[o - 1], end[o - 1]);
      baseIn = i;
      baseOut = o;
      out[o] = unit[c];
      start[o] = i;
      end[o++] = ++i;
    } else if (k === KIND.drop) i++;
    else if (k === KIND.cr) {
      const to = source.charCodeAt(i + 1) === 0x0a ? i + 2 : i + 1;
      baseIn = i;
      baseOut = o;
      put("\n", i, to);
      i = to;
    } else if (k === KIND.form) {
      putForm(forms.get(c) ?? "", i, i + 1);
      i++;
    } else if (k === KIND.extend) i = cluster(i);
    else i = surrogate(i);
  }
  return { text: toText(out, o), start: start.slice(0, o), end: end.slice(0, o) };

  /** Joins the marks from `i` on to the cluster before them; returns where they end. */
  function cluster(i: number): number {
    let s = "";
    let to = i;
    if (o > 0 && out[o - 1] === 0x0a) {
      baseIn = i;
      baseOut = o;
    }
    for (const ch of codePoints(source, baseIn, i))
      if (!dropped(ch)) s += ch.length === 1 && kind[ch.charCodeAt(0)] === KIND.surrogate ? "\ufffd" : ch;
    for (const ch of codePoints(source, i, n)) {
      if (!dropped(ch)) {
        if (!extending(ch.normalize("NFKC"))) break;
        s += ch;
      }
      to += ch.length;
    }
    o = baseOut;
    afterForm = -1;
    put(fixed(s), baseIn, to);
    return to;
  }

  /** Handles the surrogate pair or lone surrogate at `i`; returns where it ends. */
  function surrogate(i: number): number {
    const ch = String.fromCodePoint(source.codePointAt(i) ?? 0);
    if (ch.length === 1) {
      baseIn = i;
      baseOut = o;
      put("\ufffd", i, i + 1);
      return i + 1;
    }
    if (dropped(ch)) return i + 2;
    const form = ch.normalize("NFKC");
    if (extending(form)) return cluster(i);
    if (form.length === 1 && isDigit(form.charCodeAt(0)) && o !== afterForm) {
      baseIn = i;
      baseOut = o;
      put(form, i, i + 2);
    } else putForm(form, i, i + 2);
    return i + 2;
  }
}

/** NFKC of a cluster, its first character as the table says. */
function fixed(s: string): string {
  const { kind, unit } = charTable();
  const c = s.charCodeAt(0);
  return kind[c] <= KIND.digit
    ? (String.fromCharCode(unit[c]) + s.slice(1)).normalize("NFKC")
    : s.normalize("NFKC");
}

function* codePoints(s: string, from: number, to: number): Generator<string> {
  for (let i = from; i < to; ) {
    const ch = String.fromCodePoint(s.codePointAt(i) ?? 0);
    yield ch;
    i += ch.length;
  }
}

const isDigit = (c: number) => c >= 0x30 && c <= 0x39;

const CHUNK = 8192;

function toText(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let i = 0; i < length; i += CHUNK)
    parts.push(String.fromCharCode(...units.subarray(i, Math.min(i + CHUNK, length))));
  return parts.join("");
}
