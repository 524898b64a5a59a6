import fs from "node:fs";
import { type Answered, answerExtractor } from "../../extract/llm/extractor.ts";
import type { Article, DocumentFacts } from "../../model/index.ts";
import { createReader, factsOf, modelExtractor, segmentRaw } from "../../pipeline.ts";
import { readAssets } from "../assets.ts";
import { CliError, reasonOf } from "../errors.ts";
import type { Fault, InputFile } from "../inputs.ts";
import { Asker } from "./ask.ts";
import { openCache } from "./cache.ts";
import { Client } from "./client.ts";
import { limiter } from "./limit.ts";
import type { LlmOptions } from "./options.ts";
import { newUsage, type Usage } from "./usage.ts";

export interface LlmReadOptions {
  llm: LlmOptions;
  /** Stop at the first file that cannot be read or article that is not answered. */
  strict: boolean;
  /** As in read-all.ts. */
  onFacts(facts: DocumentFacts, index: number): void;
  /** Called for each part of the work: bytes done, and with them so many files. */
  onStep(bytes: number, files: number): void;
}

export interface LlmRead {
  /** Files that gave no facts. */
  faults: Fault[];
  /** Articles that the model did not answer, left to the ordinary reader. */
  left: Fault[];
  usage: Usage;
}

/**
 * Reads files with a language model: in this one thread, since nearly all the time goes into waiting for answers.
 * @throws CliError where the model cannot be asked; what it answered before is in the cache
 */
export async function readAllByModel(files: InputFile[], options: LlmReadOptions): Promise<LlmRead> {
  const { llm } = options;
  const cache = openCache(llm.cache);
  const reader = createReader(readAssets());
  const ordinary = modelExtractor(reader);
  const usage = newUsage();
  const stop = new AbortController();
  const client = new Client(llm, usage, stop.signal);
  const asker = new Asker(llm.model, client, cache, usage, reader.lexicon.gazetteer);
  const limit = limiter(llm.jobs);
  const faults: (Fault | undefined)[] = [];
  const left: Fault[][] = files.map(() => []);
  let end: unknown;
  let next = 0;

  const answersTo = async (articles: Article[], at: number): Promise<Map<number, Answered>> => {
    const file = files[at];
    const answers = new Map<number, Answered>();
    const ask = async (article: Article) => {
      stop.signal.throwIfAborted();
      const got = await asker.answerTo(article);
      answers.set(article.index, got);
      if ("reason" in got) {
        left[at][article.index] = { file: `${file.name}, article ${article.index + 1}`, reason: got.reason };
        if (options.strict) stop.abort();
      }
      options.onStep(file.bytes / articles.length, 0);
    };
    await Promise.all(articles.map((article) => limit(() => ask(article))));
    return answers;
  };
  const read = async (at: number): Promise<void> => {
    const file = files[at];
    try {
      const bytes = new Uint8Array(fs.readFileSync(file.path));
      const cut = segmentRaw(reader, { file: file.name, bytes });
      const answers = await answersTo(cut.articles, at);
      options.onFacts(factsOf(cut, answerExtractor(answers, llm.model, reader.lexicon, ordinary)), at);
    } catch (error) {
      if (error instanceof CliError || stop.signal.aborted) throw error;
      faults[at] = { file: file.name, reason: reasonOf(error) };
      if (options.strict) stop.abort();
    }
    options.onStep(0, 1);
  };
  const feed = async () => {
    while (next < files.length && !stop.signal.aborted)
      await read(next++).catch((error: unknown) => {
        if (!stop.signal.aborted) end = error;
        stop.abort();
      });
  };
  await Promise.all(Array.from({ length: Math.min(llm.jobs, files.length) }, feed));
  if (end !== undefined) throw end;
  return {
    faults: faults.filter((f) => f !== undefined),
    left: left.flatMap((l) => l.filter((f) => f !== undefined)),
    usage,
  };
}
