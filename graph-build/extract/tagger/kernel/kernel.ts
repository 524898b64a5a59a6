import { LABEL_COUNT } from "../labels.ts";
import type { Weights } from "../weights.ts";
import { SCORE_WASM } from "./score-wasm.ts";

type Score = (
  hashes: number,
  n: number,
  slots: number,
  table: number,
  mask: number,
  rows: number,
  out: number,
) => void;

const PAGE = 65536;
/** A row's vector is read sixteen bytes at once. */
const SLACK = 16;

let compiled: WebAssembly.Module | null = null;

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

/** The sums of feature rows over the characters of a sentence, in WebAssembly with SIMD: the tagger's inner loop. */
export class Kernel {
  /** Feature hashes of the sentence, `slots` to a character; fill it, then call `run`. */
  hashes = new Int32Array(0);
  /** Scores that `run` leaves, LABEL_COUNT to a character, in steps of the weights' scale. */
  scores = new Float32Array(0);
  private readonly score: Score;
  private readonly memory: WebAssembly.Memory;
  private readonly slots: number;
  private readonly rowsAt: number;
  private readonly mask: number;
  private readonly scratchAt: number;
  private outAt = 0;

  constructor(weights: Weights, slots: number) {
    compiled ??= new WebAssembly.Module(bytesOf(SCORE_WASM));
    const { exports } = new WebAssembly.Instance(compiled);
    this.score = exports.score as Score;
    this.memory = exports.memory as WebAssembly.Memory;
    this.slots = slots;
    const { table, rows } = weights;
    this.mask = (table.length >> 1) - 1;
    this.rowsAt = table.byteLength;
    this.scratchAt = (this.rowsAt + rows.byteLength + SLACK + 15) & ~15;
    this.grow(this.scratchAt);
    new Int32Array(this.memory.buffer, 0, table.length).set(table);
    new Int8Array(this.memory.buffer, this.rowsAt, rows.length).set(rows);
  }

  /** Makes room for sentences of up to `capacity` characters; `hashes` and `scores` are new arrays after it. */
  reserve(capacity: number): void {
    const hashBytes = capacity * this.slots * 4;
    this.outAt = this.scratchAt + hashBytes;
    this.grow(this.outAt + capacity * LABEL_COUNT * 4);
    this.hashes = new Int32Array(this.memory.buffer, this.scratchAt, capacity * this.slots);
    this.scores = new Float32Array(this.memory.buffer, this.outAt, capacity * LABEL_COUNT);
  }

  /** Sums the rows for the first `n` characters of `hashes` into `scores`. */
  run(n: number): void {
    this.score(this.scratchAt, n, this.slots, 0, this.mask, this.rowsAt, this.outAt);
  }

  private grow(bytes: number): void {
    const more = Math.ceil((bytes - this.memory.buffer.byteLength) / PAGE);
    if (more > 0) this.memory.grow(more);
  }
}
