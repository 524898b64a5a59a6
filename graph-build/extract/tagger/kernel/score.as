// The sums of the rows of a character's features, over the sixteen labels that are in a name; all rows are relative to the
// label outside, whose sum is 0.
import * as m from "./memory";

/** Sums the rows of the hashes of a character into sixteen float32 at `out`. */
export function scoreHashes(hashes: usize, out: usize): void {
  // All buckets are fetched before any is looked into, so that the fetches wait for memory together.
  const places = m.scratch + 768;
  let fetched: i32 = 0;
  for (let o: usize = 0; o < 208; o += 16) {
    const h = v128.load(hashes + o);
    const place = i32x4.shl(
      v128.and(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(m.bucketMask)),
      5,
    );
    v128.store(places + o, place);
    fetched |= load<i32>(m.buckets + i32x4.extract_lane(place, 0));
    fetched |= load<i32>(m.buckets + i32x4.extract_lane(place, 1));
    fetched |= load<i32>(m.buckets + i32x4.extract_lane(place, 2));
    fetched |= load<i32>(m.buckets + i32x4.extract_lane(place, 3));
  }
  const hits = m.scratch + 1024;
  store<i32>(hits, fetched);
  let hit = hits;
  for (let o: usize = 0; o < 208; o += 4) {
    const hash = load<i32>(hashes + o);
    let bucket = m.buckets + load<i32>(places + o);
    const sought = i32x4.splat(hash);
    let keys = v128.load(bucket);
    let found = i32x4.bitmask(i32x4.eq(keys, sought));
    while (found == 0 && i32x4.extract_lane(keys, 3) != 0) {
      bucket = m.buckets + ((bucket - m.buckets + 32) & ((m.bucketMask << 5) | 31));
      keys = v128.load(bucket);
      found = i32x4.bitmask(i32x4.eq(keys, sought));
    }
    store<i32>(hit, load<i32>(bucket + 16 + ((ctz(found) & 3) << 2)));
    hit += found != 0 && hash != 0 ? 4 : 0;
  }
  let low = i16x8.splat(0);
  let high = i16x8.splat(0);
  for (let at = hits; at < hit; at += 4) {
    const row = v128.load(load<i32>(at));
    low = i16x8.add(low, i16x8.extend_low_i8x16_s(row));
    high = i16x8.add(high, i16x8.extend_high_i8x16_s(row));
  }
  const worth = f32x4.splat(m.scale);
  v128.store(out, f32x4.mul(worth, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(low))));
  v128.store(out, f32x4.mul(worth, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(low))), 16);
  v128.store(out, f32x4.mul(worth, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(high))), 32);
  v128.store(out, f32x4.mul(worth, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(high))), 48);
}
