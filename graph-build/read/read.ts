import { type RawDocument, type SourceDocument, sha256Hex } from "../model/index.ts";
import { decode } from "./encoding.ts";
import { frontMatter } from "./front-matter.ts";
import { normalize } from "./normalize.ts";
import { ReadError } from "./read-error.ts";

export { ReadError } from "./read-error.ts";

const READ = /\.(txt|md)$/i;

/**
 * Bytes of a .txt or .md file to its decoded and normalised text.
 * @throws ReadError that says why a file cannot be understood and what to do about it
 */
export function readDocument(raw: RawDocument): SourceDocument {
  if (!READ.test(raw.file))
    throw new ReadError(raw.file, "is neither a .txt nor a .md file", "save its text as .txt or .md");
  const { encoding, decoded } = decode(raw.file, raw.bytes);
  const { front, bodyStart } = frontMatter(decoded);
  return {
    file: raw.file,
    sha256: sha256Hex(raw.bytes),
    encoding,
    decoded,
    front,
    ...normalize(decoded, bodyStart),
  };
}
