import { Float, type Value } from "../values/value.ts";

/** All values of one property key; absent ones read as null. */
export interface Column {
  get(id: number): Value;
  /** How many have the key. */
  readonly count: number;
  /** Set for a column of strings: their numbers (-1: absent) and the strings by number. */
  readonly codes?: Int32Array;
  readonly strings?: readonly string[];
  /** Each id that has the key, ascending. */
  ids(): Iterable<number>;
}

/** What the builder collects for one key: ids ascending, one value each. */
export interface Collected {
  ids: number[];
  values: Value[];
}

/** Packs a column as narrowly as its values allow: strings by number, integers of 32 bits, floats, anything. */
export function packColumn({ ids, values }: Collected, size: number): Column {
  if (ids.length * 8 < size) return new SparseColumn(ids, values);
  if (values.every((value) => typeof value === "string")) return new StringColumn(ids, values, size);
  if (values.every(isSmall)) return new IntegerColumn(ids, values, size);
  if (values.every((value) => value instanceof Float)) return new FloatColumn(ids, values, size);
  return new AnyColumn(ids, values, size);
}

const ABSENT = -0x80000000;
const isSmall = (value: Value): value is number =>
  typeof value === "number" && (value | 0) === value && value !== ABSENT && !Object.is(value, -0);

class StringColumn implements Column {
  readonly count: number;
  readonly codes: Int32Array;
  readonly strings: string[] = [];
  constructor(ids: readonly number[], values: readonly string[], size: number) {
    this.count = ids.length;
    this.codes = new Int32Array(size).fill(-1);
    const numbers = new Map<string, number>();
    for (let i = 0; i < ids.length; i++) {
      let code = numbers.get(values[i]);
      if (code === undefined) {
        code = this.strings.length;
        numbers.set(values[i], code);
        this.strings.push(values[i]);
      }
      this.codes[ids[i]] = code;
    }
  }
  get(id: number): Value {
    const code = this.codes[id];
    return code < 0 ? null : this.strings[code];
  }
  *ids(): Iterable<number> {
    for (let id = 0; id < this.codes.length; id++) if (this.codes[id] >= 0) yield id;
  }
}

class IntegerColumn implements Column {
  readonly count: number;
  private readonly items: Int32Array;
  constructor(ids: readonly number[], values: readonly number[], size: number) {
    this.count = ids.length;
    this.items = new Int32Array(size).fill(ABSENT);
    for (let i = 0; i < ids.length; i++) this.items[ids[i]] = values[i];
  }
  get(id: number): Value {
    const item = this.items[id];
    return item === ABSENT ? null : item;
  }
  *ids(): Iterable<number> {
    for (let id = 0; id < this.items.length; id++) if (this.items[id] !== ABSENT) yield id;
  }
}

class FloatColumn implements Column {
  readonly count: number;
  private readonly items: Float64Array;
  private readonly present: Uint8Array;
  constructor(ids: readonly number[], values: readonly Float[], size: number) {
    this.count = ids.length;
    this.items = new Float64Array(size);
    this.present = new Uint8Array(size);
    for (let i = 0; i < ids.length; i++) {
      this.items[ids[i]] = values[i].value;
      this.present[ids[i]] = 1;
    }
  }
  get(id: number): Value {
    return this.present[id] === 1 ? new Float(this.items[id]) : null;
  }
  *ids(): Iterable<number> {
    for (let id = 0; id < this.items.length; id++) if (this.present[id] === 1) yield id;
  }
}

class AnyColumn implements Column {
  readonly count: number;
  private readonly items: Value[];
  constructor(ids: readonly number[], values: readonly Value[], size: number) {
    this.count = ids.length;
    this.items = new Array<Value>(size).fill(null);
    for (let i = 0; i < ids.length; i++) this.items[ids[i]] = values[i];
  }
  get(id: number): Value {
    return this.items[id];
  }
  *ids(): Iterable<number> {
    for (let id = 0; id < this.items.length; id++) if (this.items[id] !== null) yield id;
  }
}

class SparseColumn implements Column {
  readonly count: number;
  private readonly items = new Map<number, Value>();
  constructor(ids: readonly number[], values: readonly Value[]) {
    this.count = ids.length;
    for (let i = 0; i < ids.length; i++) this.items.set(ids[i], values[i]);
  }
  get(id: number): Value {
    return this.items.get(id) ?? null;
  }
  ids(): Iterable<number> {
    return this.items.keys();
  }
}
