import { type Command, InvalidArgumentError } from "commander";
import { CliError, EXIT } from "../errors.ts";

/** The options of `zhengtu build` for a language model, as commander gives them. */
export interface LlmFlags {
  llm?: string;
  model?: string;
  llmCache: string;
  llmJobs: number;
  llmTimeout: number;
  llmPrice?: Price;
}

/** What a million tokens cost, read and written, in whatever currency. */
export interface Price {
  input: number;
  output: number;
}

/** How a language model is asked. */
export interface LlmOptions {
  /** Address of chat completions. */
  url: URL;
  model: string;
  /** Sent as a bearer token; never shown. */
  key?: string;
  cache: string;
  /** Requests at a time. */
  jobs: number;
  timeoutMs: number;
  price?: Price;
  /** Wait before the first second try; it doubles with each. */
  backoffMs: number;
}

export const KEY = "ZHENGTU_LLM_KEY";

/** Adds the options to `build`. */
export function defineLlm(command: Command): void {
  command
    .option("--llm <url>", "read with a language model: an OpenAI-compatible address (key: ZHENGTU_LLM_KEY)")
    .option("--model <name>", "its name there")
    .option("--llm-cache <folder>", "where its answers are kept", ".zhengtu-cache/llm")
    .option("--llm-jobs <n>", "requests at a time", atMost(64), 4)
    .option("--llm-timeout <seconds>", "wait this long for an answer", atMost(3600), 120)
    .option("--llm-price <in,out>", "price of a million tokens read and written, to count the cost", price);
}

/**
 * The options of a language model; undefined where none is asked for.
 * @throws CliError where they do not fit together
 */
export function llmOptions(flags: LlmFlags, env: NodeJS.ProcessEnv): LlmOptions | undefined {
  if (!flags.llm) {
    if (!flags.model) return undefined;
    throw new CliError("--model names a language model, but no server", "Add --llm URL", EXIT.usage);
  }
  if (!flags.model)
    throw new CliError(
      "--llm names a server, but no model",
      "Add --model NAME; `ollama list` or the provider's page names them",
      EXIT.usage,
    );
  const key = env[KEY]?.trim();
  return {
    url: chatAddress(flags.llm),
    model: flags.model,
    ...(key ? { key } : {}),
    cache: flags.llmCache,
    jobs: flags.llmJobs,
    timeoutMs: flags.llmTimeout * 1000,
    ...(flags.llmPrice ? { price: flags.llmPrice } : {}),
    backoffMs: 1000,
  };
}

/** The address of chat completions: the one given, the path of the base address (…/v1) and what is usual made whole. */
export function chatAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CliError(
      `--llm ${text} is no http or https address`,
      "For example https://api.example.org/v1, or http://localhost:11434/v1 for a local Ollama",
      EXIT.usage,
    );
  if (url.username || url.password)
    throw new CliError(
      "--llm holds a password",
      `Give the key in the environment variable ${KEY}`,
      EXIT.usage,
    );
  const path = url.pathname.replace(/\/+$/, "");
  if (!path.endsWith("/chat/completions")) url.pathname = `${path || "/v1"}/chat/completions`;
  return url;
}

function atMost(most: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
  };
}

function price(text: string): Price {
  const m = /^(\d{1,9}(?:\.\d+)?),(\d{1,9}(?:\.\d+)?)$/.exec(text);
  if (!m) throw new InvalidArgumentError("Give two numbers, for example 0.15,0.60.");
  return { input: Number(m[1]), output: Number(m[2]) };
}
