// The first stage of pairs: features of four numbers each are hashed to rows, four at a time, and the rows' weights summed.

// @ts-ignore: decorator
@inline function mix(a: v128, b: v128): v128 {
  let h = i32x4.mul(
    v128.xor(a, i32x4.mul(b, i32x4.splat(<i32>0x9e3779b1))),
    i32x4.splat(<i32>0x85ebca6b),
  );
  h = v128.xor(h, i32x4.shr_u(h, 15));
  h = i32x4.mul(h, i32x4.splat(<i32>0xc2b2ae35));
  return v128.xor(h, i32x4.shr_u(h, 13));
}

/**
 * Hashes `n` features: at `from` their templates (int32), at `apart`, twice and three times `apart` behind them their three values.
 * Writes their rows, up to `mask`, to `rows`. May read and write three places beyond.
 */
export function hashRows(from: usize, apart: usize, n: i32, mask: i32, rows: usize): void {
  const all = i32x4.splat(mask);
  const end = rows + (<usize>n << 2);
  for (let at = from; rows < end; at += 16, rows += 16) {
    const h = mix(
      mix(mix(v128.load(at), v128.load(at + apart)), v128.load(at + 2 * apart)),
      v128.load(at + 3 * apart),
    );
    v128.store(rows, v128.and(h, all));
  }
}

/** The sum of the int8 weights at `table` over the rows. */
export function sumOne(rows: usize, n: i32, table: usize): i32 {
  let sum = 0;
  const end = rows + (<usize>n << 2);
  for (; rows < end; rows += 4) sum += <i32>load<i8>(table + load<u32>(rows));
  return sum;
}

/** Two sums at once over a table of pairs of int8: the first in the low 16 bits, the second in the high ones. */
export function sumTwo(rows: usize, n: i32, table: usize): i32 {
  let one = 0;
  let two = 0;
  const end = rows + (<usize>n << 2);
  for (; rows < end; rows += 4) {
    const both = table + (load<u32>(rows) << 1);
    one += <i32>load<i8>(both);
    two += <i32>load<i8>(both, 1);
  }
  return (two << 16) | (one & 0xffff);
}
