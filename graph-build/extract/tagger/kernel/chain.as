// The chain of labels: chances by forward and backward sums, the best path. Labels lie in lanes: four of B, of I, of E, of S (one a
// type), and O beside them. A state is 288 bytes a character:
//   0 scores (16 float32)   64 emissions (16)   128 backward sums (16)   192 chances (16)
// 256 emission of O   260 backward sum of O   264 chance of O   268 what the backward sums were divided by
import * as m from "./memory";

export const STATE: usize = 272;
/** Place of a label's row in steps and edges: O's row is the seventeenth. A row: B, I, E, S (four each), O. */
const ROW: usize = 80;

// @ts-ignore: decorator
@inline function sum(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}
// @ts-ignore: decorator
@inline function most(v: v128): f32 {
  return max(
    max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)),
    max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)),
  );
}

/** e to the power of each lane, for what is not above 0; the polynomial is Cephes' expf. */
// @ts-ignore: decorator
@inline function exp(x: v128): v128 {
  const v = f32x4.max(x, f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(v, f32x4.splat(1.44269504)));
  let r = f32x4.sub(v, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** Adds to `v` what lane `t` of E and S may go on to, at `column` of a row. */
// @ts-ignore: decorator
@inline function closedSum(E: v128, S: v128, O: f32, column: usize): v128 {
  let v = f32x4.mul(f32x4.splat(O), v128.load(m.edges + 16 * ROW + column));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(E, 0)), v128.load(m.edges + 8 * ROW + column)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(E, 1)), v128.load(m.edges + 9 * ROW + column)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(E, 2)), v128.load(m.edges + 10 * ROW + column)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(E, 3)), v128.load(m.edges + 11 * ROW + column)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(S, 0)), v128.load(m.edges + 12 * ROW + column)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(S, 1)), v128.load(m.edges + 13 * ROW + column)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(S, 2)), v128.load(m.edges + 14 * ROW + column)));
  return f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(S, 3)), v128.load(m.edges + 15 * ROW + column)));
}

/** One type's own steps lie together behind the rows: B→I, I→I, B→E, I→E, then E→O and S→O, four float32 each. */
const OWN: usize = 17 * ROW;

/** Fills emissions, backward sums and chances of the `n` states at `at` from their scores. */
export function chances(at: usize, n: i32): void {
  const own = m.edges + OWN;
  const bi = v128.load(own);
  const ii = v128.load(own, 16);
  const be = v128.load(own, 32);
  const ie = v128.load(own, 48);
  const eo = v128.load(own, 64);
  const so = v128.load(own, 80);
  const oo = load<f32>(m.edges + 16 * ROW + 64);
  const zero = f32x4.splat(0);
  const least = f32x4.splat(-1e30);
  let B = zero;
  let I = zero;
  let E = zero;
  let S = zero;
  let O: f32 = 0;
  const end = at + <usize>n * STATE;
  for (let s = at; s < end; s += STATE) {
    let pB: v128;
    let pI = zero;
    let pE = zero;
    let pS: v128;
    let pO: f32 = 1;
    if (s == at) {
      pB = f32x4.splat(1);
      pS = f32x4.splat(1);
    } else {
      pI = f32x4.add(f32x4.mul(B, bi), f32x4.mul(I, ii));
      pE = f32x4.add(f32x4.mul(B, be), f32x4.mul(I, ie));
      pO = sum(f32x4.add(f32x4.mul(E, eo), f32x4.mul(S, so))) + O * oo;
      pB = closedSum(E, S, O, 0);
      pS = closedSum(E, S, O, 48);
    }
    if (s + STATE == end) {
      pB = zero;
      pI = zero;
    }
    const yB = v128.bitselect(v128.load(s), least, f32x4.gt(pB, zero));
    const yI = v128.bitselect(v128.load(s, 16), least, f32x4.gt(pI, zero));
    const yE = v128.bitselect(v128.load(s, 32), least, f32x4.gt(pE, zero));
    const yS = v128.bitselect(v128.load(s, 48), least, f32x4.gt(pS, zero));
    let top = most(f32x4.max(f32x4.max(yB, yI), f32x4.max(yE, yS)));
    if (pO > 0) top = max<f32>(top, 0);
    const t = f32x4.splat(top);
    const eB = exp(f32x4.sub(yB, t));
    const eI = exp(f32x4.sub(yI, t));
    const eE = exp(f32x4.sub(yE, t));
    const eS = exp(f32x4.sub(yS, t));
    const eO = f32x4.extract_lane(exp(f32x4.splat(-top)), 0);
    B = f32x4.mul(pB, eB);
    I = f32x4.mul(pI, eI);
    E = f32x4.mul(pE, eE);
    S = f32x4.mul(pS, eS);
    O = pO * eO;
    const part: f32 = 1 / (sum(f32x4.add(f32x4.add(B, I), f32x4.add(E, S))) + O);
    const share = f32x4.splat(part);
    B = f32x4.mul(B, share);
    I = f32x4.mul(I, share);
    E = f32x4.mul(E, share);
    S = f32x4.mul(S, share);
    O *= part;
    v128.store(s, eB, 64);
    v128.store(s, eI, 80);
    v128.store(s, eE, 96);
    v128.store(s, eS, 112);
    store<f32>(s, eO, 256);
    v128.store(s, B, 192);
    v128.store(s, I, 208);
    v128.store(s, E, 224);
    v128.store(s, S, 240);
    store<f32>(s, O, 264);
  }
  let s = end - STATE;
  B = I = zero;
  E = S = f32x4.splat(1);
  O = 1;
  for (;;) {
    v128.store(s, B, 128);
    v128.store(s, I, 144);
    v128.store(s, E, 160);
    v128.store(s, S, 176);
    store<f32>(s, O, 260);
    const cB = f32x4.mul(B, v128.load(s, 192));
    const cI = f32x4.mul(I, v128.load(s, 208));
    const cE = f32x4.mul(E, v128.load(s, 224));
    const cS = f32x4.mul(S, v128.load(s, 240));
    const cO = O * load<f32>(s, 264);
    const part: f32 = 1 / (sum(f32x4.add(f32x4.add(cB, cI), f32x4.add(cE, cS))) + cO);
    const share = f32x4.splat(part);
    v128.store(s, f32x4.mul(cB, share), 192);
    v128.store(s, f32x4.mul(cI, share), 208);
    v128.store(s, f32x4.mul(cE, share), 224);
    v128.store(s, f32x4.mul(cS, share), 240);
    store<f32>(s, cO * part, 264);
    if (s == at) break;
    // What each label may go on to, with what follows it.
    const nB = f32x4.mul(B, v128.load(s, 64));
    const nI = f32x4.mul(I, v128.load(s, 80));
    const nE = f32x4.mul(E, v128.load(s, 96));
    const nS = f32x4.mul(S, v128.load(s, 112));
    const nO = O * load<f32>(s, 256);
    s -= STATE;
    B = f32x4.add(f32x4.mul(bi, nI), f32x4.mul(be, nE));
    I = f32x4.add(f32x4.mul(ii, nI), f32x4.mul(ie, nE));
    const turned = m.edges + TURNED;
    E = closedBack(nB, nS, nO, eo, turned, 0);
    S = closedBack(nB, nS, nO, so, turned, 128);
    O =
      sum(
        f32x4.add(
          f32x4.mul(nB, v128.load(m.edges + 16 * ROW)),
          f32x4.mul(nS, v128.load(m.edges + 16 * ROW, 48)),
        ),
      ) +
      nO * oo;
    const total = sum(f32x4.add(f32x4.add(B, I), f32x4.add(E, S))) + O;
    const less = f32x4.splat(1 / total);
    B = f32x4.mul(B, less);
    I = f32x4.mul(I, less);
    E = f32x4.mul(E, less);
    S = f32x4.mul(S, less);
    O /= total;
    store<f32>(s, total, 268);
  }
}

/** Behind the own steps: for each next B (4), then each next S (4), the steps to it from E's four lanes; then the same from S's. */
const TURNED: usize = OWN + 96;

// @ts-ignore: decorator
@inline function closedBack(nB: v128, nS: v128, nO: f32, out: v128, turned: usize, from: usize): v128 {
  const at = turned + from;
  let v = f32x4.mul(f32x4.splat(nO), out);
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(nB, 0)), v128.load(at)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(nB, 1)), v128.load(at, 16)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(nB, 2)), v128.load(at, 32)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(nB, 3)), v128.load(at, 48)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(nS, 0)), v128.load(at, 64)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(nS, 1)), v128.load(at, 80)));
  v = f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(nS, 2)), v128.load(at, 96)));
  return f32x4.add(v, f32x4.mul(f32x4.splat(f32x4.extract_lane(nS, 3)), v128.load(at, 112)));
}

/** The best of the labels that may end a name or stand outside, each with the step to the four at `column`; the lane of each best in `from`. */
let from: v128 = i32x4.splat(0);

// @ts-ignore: decorator
@inline function closedBest(E: v128, S: v128, O: f32, column: usize): v128 {
  let best = f32x4.add(f32x4.splat(O), v128.load(m.steps + 16 * ROW + column));
  let lane = i32x4.splat(16);
  for (let t = 0; t < 4; t++) {
    const score = t == 0 ? f32x4.extract_lane(E, 0) : t == 1 ? f32x4.extract_lane(E, 1) : t == 2 ? f32x4.extract_lane(E, 2) : f32x4.extract_lane(E, 3);
    const v = f32x4.add(f32x4.splat(score), v128.load(m.steps + (8 + t) * ROW + column));
    const better = f32x4.gt(v, best);
    best = v128.bitselect(v, best, better);
    lane = v128.bitselect(i32x4.splat(8 + t), lane, better);
  }
  for (let t = 0; t < 4; t++) {
    const score = t == 0 ? f32x4.extract_lane(S, 0) : t == 1 ? f32x4.extract_lane(S, 1) : t == 2 ? f32x4.extract_lane(S, 2) : f32x4.extract_lane(S, 3);
    const v = f32x4.add(f32x4.splat(score), v128.load(m.steps + (12 + t) * ROW + column));
    const better = f32x4.gt(v, best);
    best = v128.bitselect(v, best, better);
    lane = v128.bitselect(i32x4.splat(12 + t), lane, better);
  }
  from = lane;
  return best;
}

/**
 * The best path over the `n` states at `at` where O is worth `bonus` less: a label (lane, 16 for O) a byte at the front of
 * `back`, of which each character has 32 bytes.
 */
export function bestPath(at: usize, n: i32, bonus: f32): void {
  const own = m.steps + OWN;
  const bi = v128.load(own);
  const ii = v128.load(own, 16);
  const be = v128.load(own, 32);
  const ie = v128.load(own, 48);
  const eo = v128.load(own, 64);
  const so = v128.load(own, 80);
  const oo = load<f32>(m.steps + 16 * ROW + 64);
  const none = f32x4.splat(-1e30);
  let B = v128.load(at);
  let I = none;
  let E = none;
  let S = v128.load(at, 48);
  let O: f32 = -bonus;
  let way = m.back;
  const end = at + <usize>n * STATE;
  for (let s = at + STATE; s < end; s += STATE) {
    way += 32;
    const bI = f32x4.add(B, bi);
    const iI = f32x4.add(I, ii);
    const wI = f32x4.gt(iI, bI);
    const bE = f32x4.add(B, be);
    const iE = f32x4.add(I, ie);
    const wE = f32x4.gt(iE, bE);
    const pI = v128.bitselect(iI, bI, wI);
    const pE = v128.bitselect(iE, bE, wE);
    const pB = closedBest(E, S, O, 0);
    const fB = from;
    const pS = closedBest(E, S, O, 48);
    const fS = from;
    const eO = f32x4.add(E, eo);
    const sO = f32x4.add(S, so);
    let pO: f32 = O + oo;
    let fO = 16;
    const topO = most(f32x4.max(eO, sO));
    if (topO > pO) {
      pO = topO;
      const inE = i32x4.bitmask(f32x4.eq(eO, f32x4.splat(topO)));
      fO = inE != 0 ? 8 + ctz(inE) : 12 + ctz(i32x4.bitmask(f32x4.eq(sO, f32x4.splat(topO))));
    }
    const lanes = i32x4(0, 1, 2, 3);
    const four = i32x4.splat(4);
    const fI = i32x4.add(lanes, v128.and(wI, four));
    const fE = i32x4.add(lanes, v128.and(wE, four));
    v128.store(way, i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(fB, fI), i16x8.narrow_i32x4_s(fE, fS)));
    store<u8>(way, <u8>fO, 16);
    B = f32x4.add(pB, v128.load(s));
    I = f32x4.add(pI, v128.load(s, 16));
    E = f32x4.add(pE, v128.load(s, 32));
    S = f32x4.add(pS, v128.load(s, 48));
    O = pO - bonus;
  }
  let label = 16;
  const top = most(f32x4.max(E, S));
  if (top > O) {
    const inE = i32x4.bitmask(f32x4.eq(E, f32x4.splat(top)));
    label = inE != 0 ? 8 + ctz(inE) : 12 + ctz(i32x4.bitmask(f32x4.eq(S, f32x4.splat(top))));
  }
  for (; way > m.back; way -= 32) {
    const before = <i32>load<u8>(way + label);
    store<u8>(way, <u8>label, 20);
    label = before;
  }
  store<u8>(m.back, <u8>label, 20);
}

/** The chance of a name of a type at just the places [first, end) of the states at `at`, whose chances are filled. */
export function chanceOf(at: usize, type: i32, first: i32, end: i32): f32 {
  const s = at + <usize>first * STATE;
  const lane: usize = type << 2;
  if (end - first == 1) return load<f32>(s + lane, 240);
  let chance = load<f32>(s + lane, 192);
  const own = m.edges + OWN + lane;
  let before: usize = 0;
  let p = s;
  for (let i = first + 1; i < end && chance > 0; i++) {
    const next = p + STATE;
    const to: usize = i == end - 1 ? 32 : 16;
    const step = load<f32>(own + (to == 32 ? 32 : 0) + (before == 0 ? 0 : 16));
    const ahead = step * load<f32>(next + 64 + to + lane) * load<f32>(next + 128 + to + lane);
    chance *= ahead / (load<f32>(p, 268) * load<f32>(p + 128 + before + lane));
    before = 16;
    p = next;
  }
  return chance;
}
