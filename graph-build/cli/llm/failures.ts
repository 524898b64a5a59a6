import { CliError } from "../errors.ts";
import { visible } from "../query/visible.ts";
import { KEY, type LlmOptions } from "./options.ts";
import { messageOf } from "./reply.ts";

/** One article that the model could not be brought to answer; the build goes on. */
export class Unanswered extends Error {
  /** Whether the server failed, and not this one article. */
  readonly server: boolean;

  constructor(reason: string, server = false) {
    super(visible(reason));
    this.server = server;
  }
}

const BASE = "Give the base address, which often ends in /v1: --llm URL";
const KEPT = "What was answered is kept: the same command goes on from there.";

/** Why no connection came about, as an error that ends the build. */
export function unreachable(error: unknown, { url }: LlmOptions): CliError {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  const code = cause?.code ?? "";
  const words = REASONS[code] ?? visible(cause?.message ?? String(error));
  return new CliError(
    `no language model answers at ${url.host}: ${words}`,
    code === "ECONNREFUSED"
      ? `Start the server (a local Ollama: ollama serve) or give its address: --llm URL. ${KEPT}`
      : `See whether --llm ${url.origin} is right and can be reached. ${KEPT}`,
  );
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: "the connection was refused",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "its name cannot be looked up now",
  ECONNRESET: "the connection was cut",
  UND_ERR_SOCKET: "the connection was cut",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed (NODE_EXTRA_CA_CERTS names those to trust)",
};

const MODEL = /model/i;
const MISSING = /not (?:exist|found)|no such|unknown|does not|invalid model|不存在/i;
const QUOTA = /insufficient_quota|exceeded your current quota|balance/i;

/** What a status ends the build with; null where it concerns one article or passes by itself. */
export function endOf(status: number, body: string, options: LlmOptions): CliError | null {
  const said = visible(messageOf(body).replaceAll(options.key || "\0", "…"));
  const { url, model } = options;
  if (status >= 300 && status < 400)
    return new CliError(
      `${url.host} sends requests elsewhere (${status})`,
      "Give the address that it leads to: --llm URL",
    );
  if (status === 401 || status === 403)
    return new CliError(
      `${url.host} refuses the key (${status}): ${said}`,
      options.key ? `See whether ${KEY} is right. ${KEPT}` : `Set the environment variable ${KEY}. ${KEPT}`,
    );
  if (status === 402 || (status === 429 && QUOTA.test(body)))
    return new CliError(
      `${url.host} wants to be paid (${status}): ${said}`,
      `See your account there. ${KEPT}`,
    );
  if ((status === 404 || status === 400) && MODEL.test(said) && MISSING.test(said))
    return new CliError(
      `${url.host} knows no model ${model}: ${said}`,
      "Give a name that the server knows: --model NAME (a local Ollama: ollama list, ollama pull NAME)",
    );
  if (status === 404 || status === 405)
    return new CliError(`${url.host} has no chat completions at ${url.pathname} (${status}): ${said}`, BASE);
  return null;
}

/** An address that shows a page for people. */
export function webPage({ url }: LlmOptions): CliError {
  return new CliError(`${url.host} answers with a web page at ${url.pathname}`, BASE);
}

/** A server that keeps putting requests off. */
export function tooBusy({ url }: LlmOptions, wait: number | null): CliError {
  const asks = wait === null ? "keeps answering 429" : `asks to wait ${Math.ceil(wait / 1000)} s`;
  return new CliError(
    `${url.host} takes no more requests now: it ${asks}`,
    `Try later, or with fewer --llm-jobs. ${KEPT}`,
  );
}

/** A server that fails again and again. */
export function failing({ url }: LlmOptions, reason: string): CliError {
  return new CliError(`${url.host} fails again and again: ${reason}`, `See what the server says. ${KEPT}`);
}
