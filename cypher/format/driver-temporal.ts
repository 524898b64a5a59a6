import { Temporal } from "../engine/index.ts";

class TextTemporal extends Temporal {
  readonly kind: Temporal["kind"];
  readonly #text: string;
  constructor(kind: Temporal["kind"], text: string) {
    super();
    this.kind = kind;
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** A temporal value of a server, held by its ISO 8601 text: to show and to compare by that text. */
export function temporalFromText(kind: Temporal["kind"], text: string): Temporal {
  return new TextTemporal(kind, text.replace(/(T?\d\d:\d\d):00(?![.\d])/, "$1"));
}
