import { CypherError } from "../../errors.ts";

/** Goes through a pattern by code points. */
export class Reader {
  readonly #points: readonly string[];
  #at = 0;
  constructor(pattern: string) {
    this.#points = [...pattern];
  }
  /** The character so far ahead; "" behind the end. */
  peek(ahead = 0): string {
    return this.#points[this.#at + ahead] ?? "";
  }
  next(): string {
    const point = this.peek();
    this.#at++;
    return point;
  }
  take(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.#at += text.length;
    return true;
  }
  startsWith(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.peek(i) !== text[i]) return false;
    return true;
  }
  /** All up to a text, which is taken too; null if it does not follow. */
  until(text: string): string | null {
    const start = this.#at;
    while (this.#at < this.#points.length) {
      const end = this.#at;
      if (this.take(text)) return this.#points.slice(start, end).join("");
      this.#at++;
    }
    this.#at = start;
    return null;
  }
  /** What fits a pattern of single characters, taken. */
  while(fits: RegExp): string {
    let text = "";
    while (this.peek() !== "" && fits.test(this.peek())) text += this.next();
    return text;
  }
  /** All that is left. */
  rest(): string {
    const text = this.#points.slice(this.#at).join("");
    this.#at = this.#points.length;
    return text;
  }
  get done(): boolean {
    return this.#at >= this.#points.length;
  }
  fail(why: string): never {
    throw new CypherError(
      "ArgumentError",
      "InvalidRegex",
      `${why} at ${this.#at} of the regular expression`,
      {
        phase: "runtime",
      },
    );
  }
  unsupported(what: string): never {
    throw new CypherError("Unsupported", "Regex", `regular expressions with ${what} are not supported`, {
      phase: "runtime",
      hint: "write the pattern without it",
    });
  }
}
