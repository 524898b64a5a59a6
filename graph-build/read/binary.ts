/** Beginnings of files that are no text, with what they are. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\x03\x04", "a ZIP archive or an Office file (.docx, .xlsx)"],
  ["\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls)"],
  ["{\\rtf", "an RTF file"],
  ["\x89PNG", "a picture (PNG)"],
  ["\xff\xd8\xff", "a picture (JPEG)"],
  ["GIF8", "a picture (GIF)"],
  ["II*\0", "a picture (TIFF)"],
  ["MM\0*", "a picture (TIFF)"],
  ["\x1f\x8b", "a gzip archive"],
  ["Rar!", "a RAR archive"],
  ["7z\xbc\xaf", "a 7-Zip archive"],
  ["SQLite format 3\0", "a SQLite database"],
  ["\x7fELF", "a program"],
];

/** What a file is by its first bytes, in words, where it is known to be no text; otherwise null. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [mark, kind] of SIGNATURES)
    if (bytes.length >= mark.length && [...mark].every((c, i) => c.charCodeAt(0) === bytes[i])) return kind;
  return null;
}

/** Share of control characters (other than tab and breaks) among the first 65,536 units of a text. */
export function controlShare(text: string): number {
  const n = Math.min(text.length, 1 << 16);
  let controls = 0;
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    if ((c < 0x20 && !(c >= 0x09 && c <= 0x0d)) || c === 0x7f) controls++;
  }
  return n < 64 ? 0 : controls / n;
}
