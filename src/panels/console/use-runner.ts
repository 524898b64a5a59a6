import { useEffect, useState } from "react";
import type { QueryRunner } from "../../data/cypher/runner.ts";
import type { Vocabulary } from "../../data/cypher/vocabulary.ts";
import { workerRunner } from "../../data/cypher/worker-runner.ts";
import type { ExplorerData } from "../../data/explorer-data.ts";
import { graphOf } from "../../data/graph-of.ts";
import { useExplorer } from "../shared/explorer.ts";
import { clearOutcome } from "./session.ts";

const NOTHING: Vocabulary = { labels: [], types: [], keys: [] };

/** The one worker, kept while its graph is open, so that leaving the console and coming back costs nothing. */
let kept: { data: ExplorerData; runner: QueryRunner } | null = null;

/** The graph that the answer on screen is about. */
let answered: ExplorerData | null = null;

function runnerFor(data: ExplorerData): QueryRunner {
  if (kept?.data === data) return kept.runner;
  kept?.runner.close();
  kept = { data, runner: workerRunner(() => graphOf(data)) };
  return kept.runner;
}

/** What answers queries about the graph that is open, and the words that it knows. */
export function useRunner(): { runner: QueryRunner; vocabulary: Vocabulary } {
  const { data } = useExplorer();
  const runner = runnerFor(data);
  const [vocabulary, setVocabulary] = useState(NOTHING);
  useEffect(() => {
    if (answered && answered !== data) clearOutcome();
    answered = data;
  }, [data]);
  useEffect(() => {
    let current = true;
    runner.vocabulary().then(
      (words) => current && setVocabulary(words),
      // Completion goes without the graph's words; the first query says what is wrong.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [runner]);
  return { runner, vocabulary };
}
