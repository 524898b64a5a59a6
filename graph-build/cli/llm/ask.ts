import type { Answered } from "../../extract/llm/extractor.ts";
import { jsonIn } from "../../extract/llm/json.ts";
import { PROMPT_VERSION, SYSTEM, userPrompt } from "../../extract/llm/prompt.ts";
import { type Answer, answerSchema, readAnswer } from "../../extract/llm/schema.ts";
import type { Gazetteer } from "../../lexicon/gazetteer.ts";
import type { Article } from "../../model/index.ts";
import { type Cache, cacheKey } from "./cache.ts";
import type { Client } from "./client.ts";
import { Unanswered } from "./failures.ts";
import type { Message } from "./request.ts";
import { countTokens, type Usage } from "./usage.ts";

const AGAIN: Message = {
  role: "user",
  content: "Your last answer was no JSON object of the form asked for. Answer with that object alone.",
};

/** Takes answers to articles from the cache or from a model. */
export class Asker {
  /** Questions under way: two equal articles are asked once. */
  private readonly asking = new Map<string, Promise<Answered>>();

  constructor(
    private readonly model: string,
    private readonly client: Client,
    private readonly cache: Cache,
    private readonly usage: Usage,
    private readonly gazetteer: Gazetteer,
  ) {}

  /**
   * The answer to one article, or why there is none.
   * @throws CliError where the model will answer no other either
   */
  async answerTo(article: Article): Promise<Answered> {
    const user = userPrompt(article, this.gazetteer);
    const key = cacheKey([PROMPT_VERSION, this.model, SYSTEM, answerSchema(), user]);
    const kept = this.cache.get(key);
    const answer = kept && readAnswer(kept.answer);
    if (answer) {
      this.usage.cached++;
      return { answer };
    }
    const known = this.asking.get(key);
    if (known) {
      const got = await known;
      if ("answer" in got) this.usage.cached++;
      else this.usage.left++;
      return got;
    }
    const asked = this.ask(key, user);
    this.asking.set(key, asked);
    return asked;
  }

  /** Asks, and once more where the answer is not of the form asked for; only a good answer is kept. */
  private async ask(key: string, user: string): Promise<Answered> {
    const messages: Message[] = [
      { role: "system", content: SYSTEM },
      { role: "user", content: user },
    ];
    try {
      const answer = (await this.once(key, messages)) ?? (await this.once(key, [...messages, AGAIN]));
      if (answer) {
        this.usage.asked++;
        return { answer };
      }
      throw new Unanswered("twice no JSON of the form asked for");
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      this.usage.left++;
      return { reason: error.message };
    }
  }

  private async once(key: string, messages: readonly Message[]): Promise<Answer | null> {
    const reply = await this.client.chat(messages);
    countTokens(this.usage, reply?.tokens ?? null);
    const json = reply ? jsonIn(reply.text) : undefined;
    const answer = readAnswer(json);
    if (answer) this.cache.put(key, { model: this.model, tokens: reply?.tokens ?? null, answer: json });
    else if (reply?.cutOff) throw new Unanswered("its answer was cut off at the model's limit of output");
    return answer;
  }
}
