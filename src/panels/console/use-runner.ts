import { useEffect, useState } from "react";
import type { QueryRunner } from "../../data/cypher/runner.ts";
import type { Vocabulary } from "../../data/cypher/vocabulary.ts";
import { workerRunner } from "../../data/cypher/worker-runner.ts";
import type { ExplorerData } from "../../data/explorer-data.ts";
import { graphOf } from "../../data/graph-of.ts";
import type { LiveGraph } from "../../data/live.ts";
import { useData } from "../../data/store.ts";
import { useExplorer } from "../shared/explorer.ts";
import { clearOutcome } from "./session.ts";

const NOTHING: Vocabulary = { labels: [], types: [], keys: [] };

/** The one worker or server, kept while its graph is open, so that leaving the console and coming back costs nothing. */
let kept: { of: ExplorerData | LiveGraph; runner: QueryRunner } | null = null;

/** Where the answer on screen is from. */
let answered: QueryRunner | null = null;

function runnerFor(data: ExplorerData, live: LiveGraph | null): QueryRunner {
  const of = live ?? data;
  if (kept?.of === of) return kept.runner;
  kept?.runner.close();
  kept = { of, runner: live ? live.runner() : workerRunner(() => graphOf(data)) };
  return kept.runner;
}

/** What answers queries about the graph that is open, and the words that it knows. */
export function useRunner(): { runner: QueryRunner; vocabulary: Vocabulary } {
  const { data } = useExplorer();
  const live = useData((s) => (s.load.phase === "ready" ? s.load.live : null));
  const runner = runnerFor(data, live);
  const [vocabulary, setVocabulary] = useState(NOTHING);
  useEffect(() => {
    if (answered && answered !== runner) clearOutcome();
    answered = runner;
  }, [runner]);
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
