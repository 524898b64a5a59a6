/** A surface as a name: NFKC, no spaces, quotation marks or 《》, brackets full-width. */
export function cleanName(surface: string): string {
  return surface
    .normalize("NFKC")
    .replace(/[\s“”"‘’'「」『』《》〈〉]/g, "")
    .replace(/^['‘’·、,]+|['‘’·、,]+$/g, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
}
