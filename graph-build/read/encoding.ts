import type { SourceDocument } from "../model/index.ts";
import { binaryKind, controlShare } from "./binary.ts";
import { ReadError } from "./read-error.ts";

export interface Decoded {
  encoding: SourceDocument["encoding"];
  /** Without a byte order mark. */
  decoded: string;
}

const CONVERT = "save it as UTF-8 text and try again";

/** Units looked at for statistics: the first and the last of a file. */
const SAMPLE = 1 << 16;

/**
 * Bytes to text. A byte order mark decides; then whether the bytes are valid UTF-8; then which of UTF-16 LE, UTF-16 BE
 * and GB18030 gives what looks like Chinese text.
 * @throws ReadError where the bytes are no text, or in no encoding that is read
 */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const kind = binaryKind(bytes);
  if (kind) throw new ReadError(file, `is ${kind}, not text`, "save its text as .txt or .md");
  const found = byMark(bytes) ?? byStatistics(bytes);
  if (!found) throw new ReadError(file, "is in no encoding that is read (UTF-8, UTF-16, GB18030)", CONVERT);
  if (found.decoded.includes("\0"))
    throw new ReadError(file, "holds NUL bytes, as binary data does", "save its text as .txt or .md");
  if (controlShare(found.decoded) > 0.02)
    throw new ReadError(file, "holds control characters throughout, as binary data does", CONVERT);
  return found;
}

function byMark(b: Uint8Array): Decoded | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return utf8(b) ?? damagedUtf8(b, 1);
  if (b[0] === 0xff && b[1] === 0xfe) return utf16("utf-16le", b);
  if (b[0] === 0xfe && b[1] === 0xff) return utf16("utf-16be", b);
  return null;
}

function byStatistics(b: Uint8Array): Decoded | null {
  const nul = b.includes(0);
  const asUtf8 = nul ? null : utf8(b);
  if (asUtf8) return looksLikeShortGb(asUtf8.decoded) ? (plainGb(b) ?? asUtf8) : asUtf8;
  const le = utf16Score(b, 0);
  const be = utf16Score(b, 1);
  if (Math.max(le, be) > 0.9) return utf16(le >= be ? "utf-16le" : "utf-16be", b);
  if (nul) return { encoding: "utf-8", decoded: "\0" };
  return damagedUtf8(b, 0.05) ?? gb18030(b);
}

function attempt(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function utf8(bytes: Uint8Array): Decoded | null {
  const decoded = attempt("utf-8", bytes);
  return decoded === null ? null : { encoding: "utf-8", decoded };
}

/** UTF-8 of which a small share is broken (a file cut in mid-character, one bad byte): with U+FFFD in those places. */
function damagedUtf8(bytes: Uint8Array, share: number): Decoded | null {
  const decoded = new TextDecoder("utf-8").decode(bytes);
  let bad = 0;
  let wide = 0;
  for (let i = 0; i < decoded.length; i++) {
    const c = decoded.charCodeAt(i);
    if (c === 0xfffd) bad++;
    else if (c >= 0x800) wide++;
  }
  return bad <= (bad + wide) * share ? { encoding: "utf-8", decoded } : null;
}

function utf16(encoding: "utf-16le" | "utf-16be", bytes: Uint8Array): Decoded {
  return { encoding, decoded: new TextDecoder(encoding).decode(bytes) };
}

/** Share of a sample's units that are usual in Chinese text, read with the high byte at `high` = 1 - parity; 0 without a sure sign. */
function utf16Score(b: Uint8Array, big: 0 | 1): number {
  if (b.length < 4) return 0;
  let usual = 0;
  let signs = 0;
  let units = 0;
  for (let i = 0; i + 1 < b.length && units < SAMPLE; i += 2) {
    const c = big ? (b[i] << 8) | b[i + 1] : (b[i + 1] << 8) | b[i];
    units++;
    if ((c >= 0x20 && c < 0x7f) || c === 0x0a || c === 0x0d || c === 0x09 || isSign(c)) {
      usual++;
      signs++;
    } else if ((c >= 0x4e00 && c < 0xa000) || (c >= 0x2010 && c < 0x2030)) usual++;
  }
  return signs >= units / 200 ? usual / units : 0;
}

/** CJK punctuation and full-width forms. */
const isSign = (c: number) => (c >= 0x3000 && c < 0x3020) || (c >= 0xff01 && c < 0xff5f);

/** Valid UTF-8 whose wide characters are all two-byte ones, none alone among ASCII: may be a few characters in GB. */
function looksLikeShortGb(decoded: string): boolean {
  const sample = decoded.slice(0, SAMPLE);
  if (/[\u0800-\uffff]/.test(sample) || !/[\u0080-\u07ff]/.test(sample)) return false;
  return !/(?<![\u0080-\u07ff])[\u0080-\u07ff](?![\u0080-\u07ff])/.test(sample);
}

/** GB18030 if every wide character is one of the commonest 3,755 (GB 2312, level one) or a punctuation mark. */
function plainGb(b: Uint8Array): Decoded | null {
  for (let i = 0; i < b.length; i++) {
    if (b[i] < 0x80) continue;
    const lead = b[i++];
    const common = (lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3;
    if (!common || !(b[i] >= 0xa1)) return null;
  }
  return gb18030(b);
}

/** GB18030 where the bytes are valid and most wide characters are of GB 2312; null otherwise. */
function gb18030(b: Uint8Array): Decoded | null {
  const body = b.subarray(0, trimmedLength(b));
  const decoded = attempt("gb18030", body) ?? damagedGb(b);
  if (decoded === null) return null;
  let wide = 0;
  let usual = 0;
  for (let i = 0; i < Math.min(decoded.length, SAMPLE); i++) {
    const c = decoded.charCodeAt(i);
    if (c < 0x80) continue;
    wide++;
    if ((c >= 0x4e00 && c < 0xa000) || (c >= 0x2010 && c < 0x2040) || (c >= 0x3000 && c < 0x3020)) usual++;
    else if (c >= 0xff01 && c < 0xff5f) usual++;
  }
  return usual >= wide * 0.7 ? { encoding: "gb18030", decoded } : null;
}

/** Length without a last byte that begins a character and is cut off. */
function trimmedLength(b: Uint8Array): number {
  let run = 0;
  while (run < b.length && b[b.length - 1 - run] >= 0x80) run++;
  return run % 2 === 1 && b.length > 1 ? b.length - 1 : b.length;
}

function damagedGb(bytes: Uint8Array): string | null {
  const decoded = new TextDecoder("gb18030").decode(bytes);
  const bad = decoded.split("\ufffd").length - 1;
  return bad * 50 <= decoded.length ? decoded : null;
}
