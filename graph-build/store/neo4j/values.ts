import type { PropertyValue } from "../../../cypher/mapping.ts";
import type { PropertyType } from "../../../cypher/property-types.ts";
import type { Change, Properties } from "./facts.ts";

/** A parameter of the driver: an INTEGER is a bigint, since it sends every JavaScript number as a FLOAT. */
export type Parameter = string | number | boolean | bigint | null | string[] | bigint[];

/** Properties as parameters of the driver. */
export function parameters(
  properties: Change | Properties,
  types: Readonly<Record<string, PropertyType>>,
): Record<string, Parameter> {
  const out: Record<string, Parameter> = {};
  for (const key in properties) {
    const value = properties[key];
    if (value === undefined) continue;
    if (value !== null && types[key] === "INTEGER") out[key] = BigInt(value as number);
    else if (value !== null && types[key] === "LIST<INTEGER>") out[key] = (value as number[]).map(BigInt);
    else out[key] = value as Parameter;
  }
  return out;
}

/** A property map as the driver gives it, whichever way its INTEGERs come, as plain values. */
export function plain(properties: Readonly<Record<string, unknown>>): Properties {
  const out: Record<string, PropertyValue> = {};
  for (const key in properties) out[key] = plainValue(properties[key]) as PropertyValue;
  return out;
}

/** A count as the driver gives it. */
export function count(value: unknown): number {
  return plainValue(value) as number;
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "object" && value !== null && "toNumber" in value)
    return (value as { toNumber(): number }).toNumber();
  return value;
}
