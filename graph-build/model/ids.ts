import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** Hex SHA-256 of bytes; the same in Node, in a worker and in a browser. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/**
 * A short id that depends on the parts and their order alone: 16 hex digits. Two chained 32-bit lanes with the mixing
 * steps of MurmurHash3 (Austin Appleby, public domain); not for secrets, but a graph of a million nodes has a chance
 * below one in ten million of two equal ids.
 */
export function idOf(...parts: (string | number | null | undefined)[]): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (const part of parts) {
    const text = String(part ?? "");
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(rotate(a ^ Math.imul(unit, 0xcc9e2d51), 13), 5) + 0xe6546b64;
      b = Math.imul(rotate(b ^ Math.imul(unit, 0x1b873593), 15), 9) + (a | 0);
    }
    a = finish(a ^ 0x1f);
    b = finish(b ^ a ^ text.length);
  }
  return hex(finish(a ^ b)) + hex(finish(b));
}

const rotate = (h: number, by: number) => (h << by) | (h >>> (32 - by));
const hex = (h: number) => (h >>> 0).toString(16).padStart(8, "0");

function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
