/** The statements of a .cypher file: parted by `;` at a line's end, without its lines of comment. */
export function statementsOf(text: string): string[] {
  return text
    .split("\n")
    .filter((line) => !line.startsWith("//"))
    .join("\n")
    .split(/;[ \t]*(?:\n|$)/)
    .map((s) => s.trim())
    .filter(Boolean);
}
