import { SLOTS } from "../features.ts";
import type { Marks } from "../marks.ts";
import type { Weights } from "../weights.ts";
import { bucketTable, STEP_BYTES, stepTable } from "./lanes.ts";
import { TAGGER_WASM } from "./tagger-wasm.ts";

interface Exports {
  memory: WebAssembly.Memory;
  setModel(buckets: number, mask: number, steps: number, edges: number, scale: number): void;
  setScratch(scratch: number, back: number): void;
  setMarks(at: number): void;
  hashes(start: number, end: number, kind: number, out: number): void;
  scores(hashes: number, n: number, at: number): void;
  read(start: number, end: number, kind: number, at: number): void;
  chancesOf(at: number, n: number): void;
  inDoubt(at: number, n: number, doubt: number): number;
  best(at: number, n: number, bonus: number, out: number): number;
  chanceOf(at: number, type: number, first: number, end: number): number;
}

/** The marks that the features read, in the order that the kernel takes them. */
const LAYERS = [
  "codes",
  "kinds",
  "gazetteer",
  "near",
  "head",
  "suffix",
  "title",
  "surname",
  "headDistance",
  "headWord",
  "suffixDistance",
  "suffixWord",
  "quote",
  "quoteLength",
  "quoteTail",
  "quoteNext",
  "listTail",
  "wordAt",
  "wordStart",
  "wordHash",
  "wordTag",
  "wordVerb",
] as const satisfies readonly (keyof Marks)[];

const PAGE = 65536;
/** The kernel's own variables may lie below. */
const FIRST = 4096;
const SCRATCH = 2048;
/** Bytes of the state of a character, and in them the floats of its scores and chances. */
export const STATE = 272;
const aligned = (n: number) => (n + 15) & ~15;

let compiled: WebAssembly.Module | null = null;

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

/**
 * The tagger's inner loops in WebAssembly with SIMD: features, their rows' sums, chances and best paths of the sentences of an
 * article. States of sentences lie where the caller puts them, counted in characters.
 */
export class Kernel {
  private readonly wasm: Exports;
  private readonly marksAt: number;
  private backAt = 0;
  private outAt = 0;
  private statesAt = 0;
  /** How many characters the states have room for, and the longest sentence. */
  private room = 0;

  constructor(weights: Weights) {
    compiled ??= new WebAssembly.Module(bytesOf(TAGGER_WASM));
    const { exports } = new WebAssembly.Instance(compiled);
    this.wasm = exports as unknown as Exports;
    const transitions = weights.transitions.map((t) => t * weights.scale);
    const rowsAt = FIRST + 2 * STEP_BYTES;
    const { buckets, rows } = bucketTable(weights, rowsAt);
    const bucketsAt = (rowsAt + rows.length + 63) & ~63;
    this.marksAt = bucketsAt + buckets.byteLength + SCRATCH;
    this.grow(this.marksAt);
    const { buffer } = this.wasm.memory;
    new Float32Array(buffer, FIRST, STEP_BYTES / 4).set(stepTable(transitions));
    new Float32Array(buffer, FIRST + STEP_BYTES, STEP_BYTES / 4).set(stepTable(transitions.map(Math.exp)));
    new Int8Array(buffer, rowsAt, rows.length).set(rows);
    new Int32Array(buffer, bucketsAt, buckets.length).set(buckets);
    this.wasm.setModel(bucketsAt, buckets.length / 8 - 1, FIRST, FIRST + STEP_BYTES, weights.scale);
  }

  /** Takes the marks of an article and makes room for states of `states` characters, sentences of at most `longest`. */
  open(marks: Marks, states: number, longest: number): void {
    let at = this.marksAt + aligned(LAYERS.length * 4);
    const places = LAYERS.map((layer) => {
      const here = at;
      at = aligned(at + marks[layer].byteLength);
      return here;
    });
    this.place(at, states, longest);
    const bytes = new Uint8Array(this.wasm.memory.buffer);
    new Int32Array(this.wasm.memory.buffer, this.marksAt, LAYERS.length).set(places);
    LAYERS.forEach((layer, k) => {
      const { buffer, byteOffset, byteLength } = marks[layer];
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength), places[k]);
    });
    this.wasm.setMarks(this.marksAt);
  }

  /** Reads the sentence [start, end) of the article into the states from `state` on. */
  read(start: number, end: number, kind: number, state: number): void {
    this.wasm.read(start, end, kind, this.stateAt(state));
  }

  /** The features of the sentence [start, end), SLOTS to a character: a view that the next call ends. */
  hashes(start: number, end: number, kind: number): Int32Array {
    this.wasm.hashes(start, end, kind, this.statesAt);
    return new Int32Array(this.wasm.memory.buffer, this.statesAt, (end - start) * SLOTS);
  }

  /** Reads a sentence whose scores are given, sixteen lanes to a character, into the states from 0 on. */
  readScores(lanes: Float32Array): void {
    const n = lanes.length / 16;
    this.place(this.marksAt, n, n);
    const states = new Float32Array(this.wasm.memory.buffer, this.statesAt, (n * STATE) / 4);
    for (let i = 0; i < n; i++) states.set(lanes.subarray(i * 16, i * 16 + 16), (i * STATE) / 4);
    this.wasm.chancesOf(this.statesAt, n);
  }

  /** The scores of the sixteen lanes for features that are given, SLOTS to a character. */
  scoresOf(hashes: Int32Array): Float32Array {
    const n = hashes.length / SLOTS;
    this.place(this.marksAt + hashes.byteLength, n, n);
    new Int32Array(this.wasm.memory.buffer, this.marksAt, hashes.length).set(hashes);
    this.wasm.scores(this.marksAt, n, this.statesAt);
    const states = new Float32Array(this.wasm.memory.buffer, this.statesAt, (n * STATE) / 4);
    return Float32Array.from({ length: n * 16 }, (_, k) => states[((k >> 4) * STATE) / 4 + (k & 15)]);
  }

  /** The chance of each lane, O the seventeenth, at a state. */
  chancesAt(state: number): Float32Array {
    const all = new Float32Array(this.wasm.memory.buffer, this.stateAt(state), STATE / 4);
    return Float32Array.of(...all.subarray(48, 64), all[66]);
  }

  /** Whether the chance to be outside a name lies between `doubt` and 1 less that at any of `n` states. */
  inDoubt(state: number, n: number, doubt: number): boolean {
    return this.wasm.inDoubt(this.stateAt(state), n, doubt) !== 0;
  }

  /**
   * The names of the best path over `n` states where each place outside is worth `bonus` less: for each its type, start and end,
   * counted from the first state, and chance, in a view of 32 bits that the next call ends.
   */
  best(state: number, n: number, bonus: number): { count: number; spans: Int32Array; chances: Float32Array } {
    const count = this.wasm.best(this.stateAt(state), n, bonus, this.outAt);
    const { buffer } = this.wasm.memory;
    return {
      count,
      spans: new Int32Array(buffer, this.outAt, count * 4),
      chances: new Float32Array(buffer, this.outAt, count * 4),
    };
  }

  /** The chance of a name of a type at just [first, end), counted from the state. */
  chanceOf(state: number, type: number, first: number, end: number): number {
    return this.wasm.chanceOf(this.stateAt(state), type, first, end);
  }

  private stateAt(state: number): number {
    return this.statesAt + state * STATE;
  }

  private place(from: number, states: number, longest: number): void {
    this.backAt = aligned(from);
    this.outAt = this.backAt + longest * 32;
    this.statesAt = this.outAt + longest * 16;
    this.room = Math.max(states, longest);
    this.grow(this.statesAt + this.room * STATE);
    this.wasm.setScratch(this.marksAt - SCRATCH, this.backAt);
  }

  private grow(bytes: number): void {
    const more = Math.ceil((bytes - this.wasm.memory.buffer.byteLength) / PAGE);
    if (more > 0) this.wasm.memory.grow(more);
  }
}
