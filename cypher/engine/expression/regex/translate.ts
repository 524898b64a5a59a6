import { characterSet, readClass } from "./class.ts";
import { ANCHORS, PLACES } from "./data.ts";
import { readEscape } from "./escape.ts";
import { Reader } from "./reader.ts";

interface Flags {
  i: boolean;
  m: boolean;
  s: boolean;
  /** Cases of all scripts, not of ASCII alone. */
  u: boolean;
}

const GROUPS = ["(?:", "(?=", "(?!", "(?<=", "(?<!"];

/** One pattern on its way from Java to JavaScript. */
class Translation {
  readonly #reader: Reader;
  #flags: Flags = { i: false, m: false, s: false, u: false };
  #out = "";
  /** Flags to go back to where an open group ends. */
  readonly #outer: Flags[] = [];
  /** Whether JavaScript's own flag i is needed, for cases beyond ASCII: it holds for the whole pattern. */
  foldsAll = false;

  constructor(pattern: string) {
    this.#reader = new Reader(pattern);
  }

  run(): string {
    while (!this.#reader.done) this.#step();
    if (this.#outer.length > 0) this.#reader.fail("a group is not closed");
    return this.#out;
  }

  #literal(text: string): void {
    const { i, u } = this.#flags;
    for (const one of text) {
      const plain = (!i || u) && /[\p{L}\p{N}]/u.test(one);
      this.#out += plain ? one : `[${characterSet(one, i && !u)}]`;
    }
  }

  #step(): void {
    const reader = this.#reader;
    const one = reader.peek();
    if (one !== "(") reader.next();
    switch (one) {
      case "(":
        this.#open();
        return;
      case ")":
        this.#flags = this.#outer.pop() ?? reader.fail("a group is closed that was not open");
        this.#out += ")";
        return;
      case "[":
        this.#out += readClass(reader, this.#flags.i && !this.#flags.u);
        return;
      case "\\":
        this.#escape();
        return;
      case ".":
        this.#out += this.#flags.s ? ANCHORS.any : ANCHORS.dot;
        return;
      case "^":
        this.#out += this.#flags.m ? ANCHORS.lineStart : ANCHORS.start;
        return;
      case "$":
        this.#out += this.#flags.m ? ANCHORS.lineEnd : ANCHORS.end;
        return;
      case "*":
      case "+":
      case "?":
        this.#quantifier(one);
        return;
      case "{":
        this.#quantifier(this.#count());
        return;
      case "|":
        this.#out += one;
        return;
      default:
        this.#literal(one);
    }
  }

  #count(): string {
    const text = this.#reader.until("}");
    if (text === null || !/^\d+(?:,\d*)?$/u.test(text))
      return this.#reader.fail("a quantifier is not a number");
    return `{${text}}`;
  }

  #quantifier(text: string): void {
    this.#out += text;
    if (this.#reader.take("?")) this.#out += "?";
    else if (this.#reader.peek() === "+") this.#reader.unsupported("possessive quantifiers");
  }

  #escape(): void {
    const reader = this.#reader;
    if (reader.take("Q")) {
      this.#literal(reader.until("\\E") ?? reader.rest());
      return;
    }
    const next = reader.peek();
    if (/[1-9]/u.test(next)) {
      this.#out += `(?:\\${reader.next()})`;
      return;
    }
    const place = PLACES[next];
    if (place !== undefined) {
      reader.next();
      this.#out += place;
      return;
    }
    if (reader.take("k<")) {
      this.#out += `\\k<${reader.until(">") ?? reader.fail("a group's name is not closed")}>`;
      return;
    }
    const escaped = readEscape(reader) ?? reader.fail(`no such escape as \\${next}`);
    if ("set" in escaped) this.#out += escaped.set;
    else this.#literal(escaped.character);
  }

  /** A group, or flags for the rest of the group that they stand in. */
  #open(): void {
    const reader = this.#reader;
    const before = { ...this.#flags };
    const group = GROUPS.find((one) => reader.take(one));
    if (group !== undefined) this.#out += group;
    else if (reader.take("(?>")) reader.unsupported("atomic groups");
    else if (reader.take("(?<"))
      this.#out += `(?<${reader.until(">") ?? reader.fail("a group's name is not closed")}>`;
    else if (reader.take("(?")) {
      this.#readFlags();
      if (reader.take(")")) return;
      if (!reader.take(":")) reader.fail("no such group");
      this.#out += "(?:";
    } else {
      reader.next();
      this.#out += "(";
    }
    this.#outer.push(before);
  }

  #readFlags(): void {
    const reader = this.#reader;
    const start = this.#out === "" && this.#outer.length === 0;
    let on = true;
    for (const flag of reader.while(/[a-z-]/iu)) {
      if (flag === "-") on = false;
      else if (flag === "i" || flag === "m" || flag === "s" || flag === "u") this.#flags[flag] = on;
      else if (flag === "U" || flag === "x" || flag === "d") reader.unsupported(`the flag ${flag}`);
      else reader.fail(`no such flag as ${flag}`);
    }
    if (!this.#flags.i || !this.#flags.u) return;
    if (!start) reader.unsupported("the flags i and u behind the beginning");
    this.foldsAll = true;
  }
}

/**
 * Makes JavaScript's regular expression of Java's (`java.util.regex`), which Neo4j uses: the whole text must match.
 * Cases are ignored among ASCII letters alone unless the flag u asks for more, `\s` and `\d` are ASCII, `.` stops at
 * line ends, classes may be cut with `&&`.
 * @throws CypherError for what is no pattern, and Unsupported for possessive quantifiers, atomic groups, blocks.
 */
export function javaRegex(pattern: string): RegExp {
  const translation = new Translation(pattern);
  const source = translation.run();
  return new RegExp(`^(?:${source})$`, translation.foldsAll ? "iv" : "v");
}
