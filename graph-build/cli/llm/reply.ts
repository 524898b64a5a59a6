import type { Tokens } from "./usage.ts";

/** What a server of chat completions answers. */
export interface Reply {
  text: string;
  tokens: Tokens | null;
  /** True where the model stopped at its limit. */
  cutOff: boolean;
}

/** Bytes of an answer that are read; no article's facts need more. */
const LARGEST = 8e6;

/**
 * The body of a response as text.
 * @throws Error where it is too large
 */
export async function bodyOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    bytes += part.length;
    if (bytes > LARGEST) throw new TooLarge(`an answer of more than ${LARGEST / 1e6} MB`);
  }
  return Buffer.concat(parts).toString("utf8");
}

export class TooLarge extends Error {}

/** A body as a reply; null where it is none. */
export function replyOf(body: string): Reply | null {
  const json = parsed(body) as {
    choices?: { message?: { content?: unknown }; finish_reason?: unknown }[];
    usage?: { prompt_tokens?: unknown; completion_tokens?: unknown };
  } | null;
  const choice = Array.isArray(json?.choices) ? json.choices[0] : undefined;
  const text = textOf(choice?.message?.content);
  if (text === null) return null;
  const [input, output] = [json?.usage?.prompt_tokens, json?.usage?.completion_tokens];
  const counted = isCount(input) && isCount(output);
  return { text, tokens: counted ? { input, output } : null, cutOff: choice?.finish_reason === "length" };
}

/** What an error body says: OpenAI's `error.message`, `error` or `message` as text, else its beginning. */
export function messageOf(body: string): string {
  const json = parsed(body) as { error?: unknown; message?: unknown; detail?: unknown } | null;
  const error = json?.error as { message?: unknown } | string | undefined;
  const said = [typeof error === "object" ? error?.message : error, json?.message, json?.detail];
  const text = said.find((s) => typeof s === "string" && s !== "");
  return String(text ?? body.trim()).slice(0, 300);
}

function parsed(body: string): object | null {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === "object" ? json : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Content is a text, with some servers a list of parts. */
function textOf(content: unknown): string | null {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return null;
  return content
    .map((part: { text?: unknown } | null) => (typeof part?.text === "string" ? part.text : ""))
    .join("");
}

const isCount = (n: unknown): n is number => typeof n === "number" && Number.isFinite(n) && n >= 0;
