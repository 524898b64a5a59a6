import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Hex SHA-256 of bytes; the same in Node, in a worker and in a browser. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** A short id that depends on the parts and their order alone: 16 hex digits of SHA-256. */
export function idOf(...parts: (string | number | null | undefined)[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.map((p) => p ?? "").join("\u001f"))).subarray(0, 8));
}
