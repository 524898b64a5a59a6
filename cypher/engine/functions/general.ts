import { equals } from "../values/equality.ts";
import { valueType } from "../values/value-type.ts";
import type { FunctionTable } from "./table.ts";

/** Functions on values of any kind, and on nothing. */
export const GENERAL: FunctionTable = {
  nullif: (a, b) => (equals(a, b) === true ? null : a),
  valuetype: (a) => valueType(a),
  randomuuid: () => crypto.randomUUID(),
  timestamp: (_a, _b, _c, context) => context.now,
};
