import { idOf } from "../../model/index.ts";

/**
 * A set of ids in 8 bytes an id and the free places between them: what lets a load of millions of rows know which it has seen. Ids
 * of 16 hexadecimal digits are held exactly, others by a hash of that size.
 */
export class IdSet {
  #slots = new BigUint64Array(1 << 12);
  #size = 0;
  #zero = false;

  get size(): number {
    return this.#size + (this.#zero ? 1 : 0);
  }

  add(id: string): void {
    const key = keyOf(id);
    if (key === 0n) this.#zero = true;
    else if (put(this.#slots, key)) this.#size++;
    if (this.#size * 10 > this.#slots.length * 7) this.#grow();
  }

  has(id: string): boolean {
    const key = keyOf(id);
    return key === 0n ? this.#zero : this.#slots[placeOf(this.#slots, key)] === key;
  }

  #grow(): void {
    const larger = new BigUint64Array(this.#slots.length * 2);
    for (const key of this.#slots) if (key !== 0n) put(larger, key);
    this.#slots = larger;
  }
}

function put(slots: BigUint64Array, key: bigint): boolean {
  const place = placeOf(slots, key);
  if (slots[place] === key) return false;
  slots[place] = key;
  return true;
}

/** The place that holds the key, or the free one where it belongs. */
function placeOf(slots: BigUint64Array, key: bigint): number {
  const mask = slots.length - 1;
  let place = Number((key ^ (key >> 32n)) & 0xffffffffn) & mask;
  while (slots[place] !== 0n && slots[place] !== key) place = (place + 1) & mask;
  return place;
}

function keyOf(id: string): bigint {
  return BigInt(`0x${/^[0-9a-f]{16}$/.test(id) ? id : idOf(id)}`);
}
