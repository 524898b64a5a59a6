import type { MappedText, SourceDocument } from "../model/index.ts";
import type { Line } from "./lines.ts";

/** Puts pieces of a document's text together, each unit with its way back to the source. */
export class TextBuilder {
  private readonly doc: SourceDocument;
  private readonly parts: string[] = [];
  private start: Int32Array;
  private end: Int32Array;
  length = 0;

  constructor(doc: SourceDocument, room: number) {
    this.doc = doc;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
  }

  /** Appends a line without its marks. */
  line(line: Line): void {
    let at = line.start;
    for (const cut of line.cuts) {
      this.range(at, cut.start);
      if (cut.as) this.mark(cut.as, cut.start);
      at = cut.end;
    }
    this.range(at, line.end);
  }

  /** Appends a separator that stands for the break before a line; at the very start, for the line's first unit. */
  separator(mark: string, line: Line): void {
    let at = line.start;
    while (at > 0 && this.doc.text[at] !== "\n") at--;
    this.mark(mark, at);
  }

  private range(from: number, to: number): void {
    if (from >= to) return;
    this.room(to - from);
    this.parts.push(this.doc.text.slice(from, to));
    this.start.set(this.doc.start.subarray(from, to), this.length);
    this.end.set(this.doc.end.subarray(from, to), this.length);
    this.length += to - from;
  }

  private mark(mark: string, at: number): void {
    this.room(1);
    this.parts.push(mark);
    this.start[this.length] = this.doc.start[at];
    this.end[this.length++] = this.doc.end[at];
  }

  private room(more: number): void {
    if (this.length + more <= this.start.length) return;
    const size = (this.length + more) * 2;
    for (const key of ["start", "end"] as const) {
      const bigger = new Int32Array(size);
      bigger.set(this[key]);
      this[key] = bigger;
    }
  }

  /** What was appended since the text was `from` long. */
  tail(from: number): string {
    let text = "";
    for (let i = this.parts.length - 1, length = this.length; i >= 0 && length > from; i--) {
      text = this.parts[i] + text;
      length -= this.parts[i].length;
    }
    return text;
  }

  done(): MappedText {
    return {
      text: this.parts.join(""),
      start: this.start.slice(0, this.length),
      end: this.end.slice(0, this.length),
    };
  }
}
