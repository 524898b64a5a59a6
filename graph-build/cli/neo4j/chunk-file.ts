import fs from "node:fs";

const CHUNK = 1 << 20;

/** A file that is written in large pieces. */
export class ChunkFile {
  readonly #fd: number;
  #text = "";
  #bytes = 0;

  constructor(file: string) {
    this.#fd = fs.openSync(file, "w");
  }

  write(text: string): void {
    this.#text += text;
    if (this.#text.length > CHUNK) this.#flush();
  }

  /** Writes what is left and gives the number of bytes of the whole. */
  close(): number {
    this.#flush();
    fs.closeSync(this.#fd);
    return this.#bytes;
  }

  #flush(): void {
    const data = Buffer.from(this.#text);
    this.#text = "";
    this.#bytes += data.length;
    fs.writeFileSync(this.#fd, data);
  }
}
