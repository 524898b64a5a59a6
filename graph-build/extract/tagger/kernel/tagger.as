// The tagger's kernel: reads sentences of an article whose marks the host has placed.
import { bestPath, chanceOf, chances, STATE } from "./chain";
import { beginSentence, characterHashes } from "./features";
import * as m from "./memory";
import { scoreHashes } from "./score";

export { setMarks, setModel, setScratch } from "./memory";
export { chanceOf } from "./chain";

/** Writes the hashes of a sentence's characters, 52 int32 to each. */
export function hashes(start: i32, end: i32, kind: i32, out: usize): void {
  beginSentence(start);
  for (let i = start; i < end; i++) characterHashes(i, start, end, kind, out + <usize>(i - start) * 208);
}

/** Fills the scores of the states at `at` from hashes, 52 int32 to each. */
export function scores(from: usize, n: i32, at: usize): void {
  for (let i = 0; i < n; i++) scoreHashes(from + <usize>i * 208, at + <usize>i * STATE);
}

/** Reads a sentence into the states at `at`: scores and chances. */
export function read(start: i32, end: i32, kind: i32, at: usize): void {
  beginSentence(start);
  const own = m.scratch + 1536;
  for (let i = start; i < end; i++) {
    characterHashes(i, start, end, kind, own);
    scoreHashes(own, at + <usize>(i - start) * STATE);
  }
  chances(at, end - start);
}

/** Fills the chances of states whose scores are given. */
export function chancesOf(at: usize, n: i32): void {
  chances(at, n);
}

/** Whether any place's chance to be outside a name lies between `doubt` and 1 less that. */
export function inDoubt(at: usize, n: i32, doubt: f32): bool {
  for (let i = 0; i < n; i++) {
    const outside = load<f32>(at + <usize>i * STATE, 264);
    if (outside > doubt && outside < 1 - doubt) return true;
  }
  return false;
}

/**
 * Writes the names of the best path (see bestPath) to `out`, 16 bytes to each: type, start, end (int32, from the sentence's start)
 * and chance (float32). Returns how many they are.
 */
export function best(at: usize, n: i32, bonus: f32, out: usize): i32 {
  bestPath(at, n, bonus);
  let found = 0;
  let start = 0;
  for (let i = 0; i < n; i++) {
    const label = <i32>load<u8>(m.back + <usize>i * 32, 20);
    if (label == 16) continue;
    const place = label >> 2;
    if (place == 0 || place == 3) start = i;
    if (place < 2) continue;
    const to = out + <usize>found * 16;
    store<i32>(to, label & 3);
    store<i32>(to, start, 4);
    store<i32>(to, i + 1, 8);
    store<f32>(to, chanceOf(at, label & 3, start, i + 1), 12);
    found++;
  }
  return found;
}
