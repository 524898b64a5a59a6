import { setTimeout as sleep } from "node:timers/promises";
import { endOf, failing, tooBusy, Unanswered, unreachable, webPage } from "./failures.ts";
import type { LlmOptions } from "./options.ts";
import { bodyOf, messageOf, type Reply, replyOf, TooLarge } from "./reply.ts";
import { ALL_TERMS, lesserTerms, type Message, requestBody } from "./request.ts";
import type { Usage } from "./usage.ts";

/** Tries of one request, where the server is busy, fails or is slow. */
const TRIES = { busy: 6, failed: 4, slow: 2 };
/** Articles in a row at which a server may fail before the build ends. */
const IN_A_ROW = 3;
/** The longest wait that a server may ask for, in ms. */
const LONGEST_WAIT = 120_000;

type Outcome = { status: number; body: string; page: boolean; wait: number | null } | { slow: true };

/** Asks one server for chat completions, with patience. */
export class Client {
  private terms = ALL_TERMS;
  private connected = false;
  private failures = 0;

  constructor(
    private readonly options: LlmOptions,
    private readonly usage: Usage,
    private readonly stop: AbortSignal,
  ) {}

  /**
   * The reply to some messages; null where the server's answer is none. Waits and tries again on 429, 5xx, timeouts and
   * cut connections; asks for less where the server refuses a form of answer.
   * @throws Unanswered where this article gets no answer
   * @throws CliError where none will
   */
  async chat(messages: readonly Message[]): Promise<Reply | null> {
    let failed = 0;
    let busy = 0;
    for (;;) {
      const { terms } = this;
      const got = await this.send(requestBody(this.options.model, messages, terms), failed + 1);
      if ("slow" in got) {
        if (++failed >= TRIES.slow) throw this.gaveUp(`no answer in ${this.options.timeoutMs / 1000} s`);
        continue;
      }
      const { status, body, page, wait } = got;
      if (status === 200) {
        if (page) throw webPage(this.options);
        this.failures = 0;
        return replyOf(body);
      }
      const end = endOf(status, body, this.options);
      if (end) throw end;
      const said = `${status}: ${messageOf(body)}`;
      if (status === 429) {
        if (++busy >= TRIES.busy) throw tooBusy(this.options, null);
        await this.pause(busy, wait);
      } else if (status === 408 || (status >= 500 && status !== 501)) {
        if (++failed >= TRIES.failed) throw this.gaveUp(said);
        await this.pause(failed, wait);
      } else {
        const lesser = lesserTerms(terms, body);
        if (!lesser) throw new Unanswered(`the server refuses it, ${said}`);
        if (this.terms === terms) this.terms = lesser;
      }
    }
  }

  /** One request; a connection that breaks counts as a failure of the server once there has been one. */
  private async send(body: string, tries: number): Promise<Outcome> {
    const { url, key, timeoutMs } = this.options;
    const timeout = AbortSignal.timeout(timeoutMs);
    this.usage.requests++;
    try {
      const response = await fetch(url, {
        method: "POST",
        redirect: "manual",
        headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body,
        signal: AbortSignal.any([timeout, this.stop]),
      });
      this.connected = true;
      const page = /^text\/html/i.test(response.headers.get("content-type") ?? "");
      return { status: response.status, body: await bodyOf(response), page, wait: waitOf(response) };
    } catch (error) {
      this.stop.throwIfAborted();
      if (timeout.aborted) return { slow: true };
      if (error instanceof TooLarge) throw new Unanswered(error.message);
      if (!this.connected || tries >= TRIES.failed) throw unreachable(error, this.options);
      return { status: 503, body: "the connection was cut", page: false, wait: null };
    }
  }

  private gaveUp(reason: string): Error {
    const fault = new Unanswered(reason, true);
    return ++this.failures >= IN_A_ROW ? failing(this.options, fault.message) : fault;
  }

  private async pause(tries: number, wait: number | null): Promise<void> {
    if (wait !== null && wait > LONGEST_WAIT) throw tooBusy(this.options, wait);
    const own = this.options.backoffMs * 2 ** (tries - 1) * (0.75 + Math.random() / 2);
    await sleep(wait ?? Math.min(own, LONGEST_WAIT), undefined, { signal: this.stop });
  }
}

/** What Retry-After says, in ms: seconds or a date; null where it says nothing. */
function waitOf(response: Response): number | null {
  const said = response.headers.get("retry-after")?.trim();
  if (!said) return null;
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
