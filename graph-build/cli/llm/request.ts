import { answerSchema } from "../../extract/llm/schema.ts";

export interface Message {
  role: "system" | "user";
  content: string;
}

/** How the form of an answer is asked for, the strictest first; what a server refuses is not asked again. */
const FORMATS = [
  { type: "json_schema", json_schema: { name: "facts", strict: true, schema: answerSchema() } },
  { type: "json_object" },
  undefined,
] as const;

/** What a server takes of the request, as far as it is known yet. */
export interface Terms {
  format: number;
  temperature: boolean;
}

export const ALL_TERMS: Terms = { format: 0, temperature: true };

export function requestBody(model: string, messages: readonly Message[], terms: Terms): string {
  const format = FORMATS[terms.format];
  return JSON.stringify({
    model,
    messages,
    stream: false,
    ...(terms.temperature ? { temperature: 0 } : {}),
    ...(format ? { response_format: format } : {}),
  });
}

/** Less to ask for after a refusal (400, 415, 422, 501) that says `message`; null where nothing is left to leave out. */
export function lesserTerms(terms: Terms, message: string): Terms | null {
  if (terms.temperature && /temperature/i.test(message)) return { ...terms, temperature: false };
  if (
    /context[ _](?:length|window|size)|too (?:long|many tokens)|max_tokens|maximum.{0,40}tokens/i.test(
      message,
    )
  )
    return null;
  return terms.format < FORMATS.length - 1 ? { ...terms, format: terms.format + 1 } : null;
}
