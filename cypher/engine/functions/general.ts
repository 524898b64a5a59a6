import { equals } from "../values/equality.ts";
import { valueType } from "../values/value-type.ts";
import type { FunctionTable } from "./table.ts";

/** A random UUID (version 4, RFC 9562); `crypto.randomUUID` is missing from pages that come by plain HTTP. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/u, "$1-$2-$3-$4-");
}

/** Functions on values of any kind, and on nothing. */
export const GENERAL: FunctionTable = {
  nullif: (a, b) => (equals(a, b) === true ? null : a),
  valuetype: (a) => valueType(a),
  randomuuid: randomUuid,
  timestamp: (_a, _b, _c, context) => context.now,
};
