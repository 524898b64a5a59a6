/** A value of the TCK, every type apart; temporal values are their text. */
export type Shape =
  | null
  | boolean
  | string
  | { integer: bigint }
  | { float: number }
  | { list: Shape[] }
  | { map: Map<string, Shape> }
  | NodeShape
  | RelationshipShape
  | { path: { nodes: NodeShape[]; relationships: (RelationshipShape & { forward: boolean })[] } };
export interface NodeShape {
  labels: string[];
  properties: Map<string, Shape>;
}
export interface RelationshipShape {
  type: string;
  properties: Map<string, Shape>;
}

/** Reads one literal of the TCK. @throws SyntaxError for what is none. */
export function parseLiteral(text: string): Shape {
  const reader = new Reader(text);
  const value = reader.value();
  reader.end();
  return value;
}

class Reader {
  private readonly text: string;
  private at = 0;
  constructor(text: string) {
    this.text = text;
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) this.fail("text left over");
  }

  value(): Shape {
    this.space();
    switch (this.text[this.at]) {
      case "'":
        return this.quoted();
      case "(":
        return this.node();
      case "<":
        return this.path();
      case "{":
        return { map: this.properties() };
      case "[":
        return /^\[\s*:/u.test(this.text.slice(this.at)) ? this.relationship() : this.list();
      default:
        return this.word();
    }
  }

  private fail(what: string): never {
    throw new SyntaxError(`${what} at ${this.at} in ${JSON.stringify(this.text)}`);
  }

  private space(): void {
    while (/\s/u.test(this.text[this.at] ?? "")) this.at++;
  }

  private take(token: string): boolean {
    this.space();
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private need(token: string): void {
    if (!this.take(token)) this.fail(`expected ${token}`);
  }

  private match(pattern: RegExp): RegExpExecArray {
    this.space();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? this.fail("expected a value");
    this.at = pattern.lastIndex;
    return found;
  }

  private quoted(): string {
    return this.match(/'((?:[^'\\]|\\[\s\S])*)'/uy)[1].replace(/\\([\s\S])/gu, "$1");
  }

  private name(): string {
    const [word, quoted] = this.match(/`((?:[^`]|``)*)`|[\p{L}\p{N}_$]+/uy);
    return quoted === undefined ? word : quoted.replaceAll("``", "`");
  }

  private properties(): Map<string, Shape> {
    const map = new Map<string, Shape>();
    if (!this.take("{") || this.take("}")) return map;
    do {
      const key = this.name();
      this.need(":");
      map.set(key, this.value());
    } while (this.take(","));
    this.need("}");
    return map;
  }

  private node(): NodeShape {
    const labels: string[] = [];
    this.need("(");
    while (this.take(":")) labels.push(this.name());
    const properties = this.properties();
    this.need(")");
    return { labels, properties };
  }

  private relationship(): RelationshipShape {
    this.need("[");
    this.need(":");
    const found = { type: this.name(), properties: this.properties() };
    this.need("]");
    return found;
  }

  private path(): Shape {
    this.need("<");
    const nodes = [this.node()];
    const relationships: (RelationshipShape & { forward: boolean })[] = [];
    while (!this.take(">")) {
      const forward = !this.take("<-");
      if (forward) this.need("-");
      relationships.push({ ...this.relationship(), forward });
      this.need(forward ? "->" : "-");
      nodes.push(this.node());
    }
    return { path: { nodes, relationships } };
  }

  private list(): Shape {
    const list: Shape[] = [];
    this.need("[");
    if (this.take("]")) return { list };
    do list.push(this.value());
    while (this.take(","));
    this.need("]");
    return { list };
  }

  private word(): Shape {
    const [word] = this.match(/[+-]?[\w.]+(?:(?<=[\d.][eE])[+-]\d+)?/uy);
    if (word === "null") return null;
    if (word === "true" || word === "false") return word === "true";
    if (word === "NaN") return { float: Number.NaN };
    if (/^[+-]?Inf(inity)?$/u.test(word))
      return { float: word.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY };
    if (/^[+-]?\d+$/u.test(word)) return { integer: BigInt(word.replace("+", "")) };
    if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/u.test(word)) return { float: Number(word) };
    return this.fail(`not a value: ${word}`);
  }
}
