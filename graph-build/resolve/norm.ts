/** A name as identity compares it: NFKC, without spaces, quotation marks, brackets, dots and dashes. */
export function normName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s“”"'‘’「」『』《》〈〉()[\]【】·,、—-]/g, "")
    .toLowerCase();
}
