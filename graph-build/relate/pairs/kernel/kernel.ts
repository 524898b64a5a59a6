import { PAIRS_WASM } from "./pairs-wasm.ts";

interface Exports {
  memory: WebAssembly.Memory;
  hashRows(from: number, apart: number, n: number, mask: number, rows: number): void;
  sumOne(rows: number, n: number, table: number): number;
  sumTwo(rows: number, n: number, table: number): number;
}

const PAGE = 65536;
/** The kernel's own variables may lie below. */
const FIRST = 1024;
/** Features that one pair may have at most. */
export const MOST = 512;
/** Bytes from one array of numbers to the next: the kernel may read and write three places beyond the last. */
const APART = MOST * 4 + 16;
const ROWS = FIRST + 4 * APART;
const TABLE = ROWS + APART;

let compiled: WebAssembly.Module | null = null;

/** Hashes the features of a pair to rows and sums weights over them, in WebAssembly with SIMD. */
export class PairKernel {
  /** Templates and values of the features of a pair: fill them, then ask. */
  readonly templates: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
  private readonly wasm: Exports;
  private readonly columns: number;

  /** `columns`: one or two columns of weights, of the same size, or none. */
  constructor(columns: readonly Int8Array[] = []) {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(PAIRS_WASM), (c) => c.charCodeAt(0)));
    const { exports } = new WebAssembly.Instance(compiled);
    this.wasm = exports as unknown as Exports;
    this.columns = columns.length;
    const size = columns.reduce((n, c) => n + c.length, 0);
    this.wasm.memory.grow(Math.ceil((TABLE + size) / PAGE));
    const { buffer } = this.wasm.memory;
    const table = new Int8Array(buffer, TABLE, size);
    columns.forEach((c, l) => {
      for (let i = 0; i < c.length; i++) table[i * columns.length + l] = c[i];
    });
    const numbers = (k: number) => new Int32Array(buffer, FIRST + k * APART, MOST);
    this.templates = numbers(0);
    this.first = numbers(1);
    this.second = numbers(2);
    this.third = numbers(3);
  }

  /** The rows of `n` features, each up to `mask`: a view that the next call fills anew. */
  rows(n: number, mask: number): Int32Array {
    this.wasm.hashRows(FIRST, APART, n, mask, ROWS);
    return new Int32Array(this.wasm.memory.buffer, ROWS, n);
  }

  /** The sum of each column over the rows of `n` features. */
  sums(n: number, mask: number, out: Int32Array): void {
    this.wasm.hashRows(FIRST, APART, n, mask, ROWS);
    if (this.columns === 1) out[0] = this.wasm.sumOne(ROWS, n, TABLE);
    else {
      const both = this.wasm.sumTwo(ROWS, n, TABLE);
      out[0] = (both << 16) >> 16;
      out[1] = both >> 16;
    }
  }
}
