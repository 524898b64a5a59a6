/** A name as identity compares it: NFKC, without spaces, quotation marks, brackets, dots and dashes. */
export function normName(name: string): string {
  if (isPlain(name)) return name;
  return name
    .normalize("NFKC")
    .replace(/[\s“”"'‘’「」『』《》〈〉()[\]【】·,、—-]/g, "")
    .toLowerCase();
}

/** Whether a name is of common Chinese characters alone, which normalising leaves as they are. */
function isPlain(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit < 0x4e00 || unit > 0x9fff) return false;
  }
  return true;
}
