import type { LlmOptions } from "./options.ts";

/** Tokens of one answer, as the server counts them. */
export interface Tokens {
  input: number;
  output: number;
}

/** What a build asked of a language model. */
export interface Usage {
  /** Articles answered by the model in this build, and those whose answer was in the cache. */
  asked: number;
  cached: number;
  /** Articles left to the ordinary reader. */
  left: number;
  requests: number;
  tokens: Tokens;
  /** Answers whose tokens the server did not count. */
  uncounted: number;
}

export function newUsage(): Usage {
  return { asked: 0, cached: 0, left: 0, requests: 0, tokens: { input: 0, output: 0 }, uncounted: 0 };
}

/** Adds the tokens of one answer; null where the server gives no count. */
export function countTokens(usage: Usage, tokens: Tokens | null): void {
  if (!tokens) usage.uncounted++;
  usage.tokens.input += tokens?.input ?? 0;
  usage.tokens.output += tokens?.output ?? 0;
}

/** What a build asked of a model and what it cost, for people. */
export function usageLines(usage: Usage, { model, url, price }: LlmOptions): string {
  const n = (x: number) => x.toLocaleString("en");
  const { input, output } = usage.tokens;
  const left = usage.left ? `, ${n(usage.left)} left to the ordinary reader` : "";
  const uncounted = usage.uncounted ? ` (${n(usage.uncounted)} answers without a count)` : "";
  const cost = price ? `, cost ${((input * price.input + output * price.output) / 1e6).toFixed(4)}` : "";
  return (
    `${model} at ${url.host}: ${n(usage.asked)} articles asked, ${n(usage.cached)} from the cache${left}\n` +
    `${n(usage.requests)} requests, ${n(input)} tokens read, ${n(output)} written${uncounted}${cost}\n`
  );
}
