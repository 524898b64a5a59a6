import { BINARY, CHARACTERS, POSIX, SETS } from "./data.ts";
import type { Reader } from "./reader.ts";

/** What an escape means: one character, or a class in brackets of JavaScript. */
export type Escaped = { character: string } | { set: string };

const fromHex = (reader: Reader, digits: string): Escaped => {
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? { character: String.fromCodePoint(code) } : reader.fail("no such character");
};

function hexadecimal(reader: Reader, length: number): Escaped {
  let digits = "";
  while (digits.length < length && /[0-9a-f]/iu.test(reader.peek())) digits += reader.next();
  return digits.length === length
    ? fromHex(reader, digits)
    : reader.fail("a hexadecimal number is too short");
}

/** `\p{…}`: POSIX names, general categories, scripts (`IsHan`, `script=Han`) and binary properties. */
function property(reader: Reader, negated: boolean): Escaped {
  const name = reader.take("{") ? reader.until("}") : reader.next();
  if (!name) return reader.fail("a property has no name");
  const posix = POSIX[name];
  if (posix !== undefined) return { set: negated ? `[^${posix}]` : posix };
  const [, prefix, value] = /^(Is|In|java|(?:sc|script|gc|general_category|blk|block)=)?(.*)$/iu.exec(name)!;
  const key = prefix?.toLowerCase();
  if (key === "in" || key === "java" || key?.startsWith("blk") || key?.startsWith("block")) {
    return reader.unsupported(`\\p{${name}}`);
  }
  const candidates = [
    ...(key === "is" ? [BINARY[value.toLowerCase()] ?? ""] : []),
    ...(key?.startsWith("s") || key === "is" ? [`Script=${value}`] : []),
    ...(key === undefined || key === "is" || key.startsWith("g") ? [value] : []),
  ];
  const found = candidates.find((one) => one !== "" && isProperty(one));
  return found === undefined
    ? reader.fail(`no property ${name}`)
    : { set: `[\\${negated ? "P" : "p"}{${found}}]` };
}

function isProperty(name: string): boolean {
  try {
    new RegExp(`\\p{${name}}`, "u");
    return true;
  } catch {
    return false;
  }
}

/** The escape behind a backslash that may stand in a class too; null for those that may not. */
export function readEscape(reader: Reader): Escaped | null {
  const next = reader.peek();
  if (next === "") return reader.fail("a backslash ends it");
  if (!/[a-z0-9]/iu.test(next)) return { character: reader.next() };
  if (SETS[next] !== undefined) return { set: SETS[reader.next()] };
  if (CHARACTERS[next] !== undefined) return { character: CHARACTERS[reader.next()] };
  switch (next) {
    case "p":
    case "P":
      reader.next();
      return property(reader, next === "P");
    case "u":
      reader.next();
      return hexadecimal(reader, 4);
    case "x":
      reader.next();
      return reader.take("{") ? fromHex(reader, reader.until("}") || "g") : hexadecimal(reader, 2);
    case "0": {
      reader.next();
      const digits = reader.while(/[0-7]/u);
      return digits === ""
        ? reader.fail("an octal number is missing")
        : { character: String.fromCodePoint(Number.parseInt(digits, 8)) };
    }
    case "c":
      reader.next();
      return { character: String.fromCodePoint(reader.next().codePointAt(0)! ^ 64) };
    default:
      return null;
  }
}
