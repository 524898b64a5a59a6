import { create } from "zustand";
import type { Value } from "../../../cypher/engine/index.ts";
import { parameterValue } from "../../../cypher/parameters.ts";
import { type NamedQuery, readParameter } from "../../../cypher/queries.ts";
import { withRun } from "../../data/cypher/kept-queries.ts";
import { bodyOf, namedQueryOf } from "../../data/cypher/library.ts";
import { parameterNames } from "../../data/cypher/parameters.ts";
import { type Answer, QueryError, type QueryFault, type QueryRunner } from "../../data/cypher/runner.ts";
import { act } from "../../view/store.ts";
import type { QueryDraft } from "../../view/view-spec.ts";
import { useKept } from "./kept.ts";

/** What has come of the last run. */
export type Outcome =
  | { kind: "none" }
  | { kind: "running"; since: number }
  | { kind: "answer"; answer: Answer; of: QueryDraft }
  | { kind: "fault"; fault: QueryFault; of: QueryDraft };

export const ROW_LIMITS = [100, 1_000, 10_000, 100_000] as const;

interface Session {
  draft: QueryDraft;
  outcome: Outcome;
  maxRows: number;
  form: "table" | "json";
  /** Whether the text of a named query is shown too. */
  showText: boolean;
}

/** The console while the page is open: it outlives the panel, so that Back finds the answer again. */
export const useSession = create<Session>(() => ({
  draft: { text: "", parameters: {} },
  outcome: { kind: "none" },
  maxRows: 1_000,
  form: "table",
  showText: false,
}));

let running: AbortController | null = null;

/** Stops the query that runs. */
export const cancel = () => running?.abort();

/** Forgets the answer, since the graph that it was about is gone. */
export function clearOutcome(): void {
  running?.abort();
  running = null;
  useSession.setState({ outcome: { kind: "none" } });
}

/** Changes what stands in the console; the address follows after a pause in typing. */
export function setDraft(draft: QueryDraft): void {
  useSession.setState({ draft });
  clearTimeout(settle);
  settle = setTimeout(tellAddress, 300);
}
let settle: ReturnType<typeof setTimeout> | undefined;

function tellAddress(): void {
  clearTimeout(settle);
  const { draft } = useSession.getState();
  act({ do: "query", query: draft.text === "" ? null : draft });
}

/** A named query with its defaults in its fields. */
export function draftOf(query: NamedQuery): QueryDraft {
  const written = (value: Value) =>
    typeof value === "string" ? value : value === null ? "" : JSON.stringify(value, plain);
  return {
    text: bodyOf(query),
    parameters: Object.fromEntries(query.parameters.map((p) => [p.name, written(p.default)])),
  };
}
const plain = (_key: string, value: unknown) =>
  value !== null && typeof value === "object" && "value" in value ? value.value : value;

/** The values of the fields; `bad` names those whose text is not of the parameter's type. */
export function valuesOf({ text, parameters }: QueryDraft): { values: Record<string, Value>; bad: string[] } {
  const named = namedQueryOf(text);
  const values: Record<string, Value> = {};
  const bad: string[] = [];
  for (const name of parameterNames(text)) {
    const declared = named?.parameters.find((p) => p.name === name);
    const written = parameters[name];
    if (declared) {
      const empty = (written ?? "") === "" && declared.default === null;
      const value = empty || written === undefined ? declared.default : readParameter(declared, written);
      if (value === undefined) bad.push(name);
      else values[name] = value;
    } else if (written !== undefined && written !== "") values[name] = parameterValue(written);
  }
  return { values, bad };
}

/** Runs what stands in the console; a query that still runs is stopped. */
export async function run(runner: QueryRunner): Promise<void> {
  const { draft: of, maxRows } = useSession.getState();
  const { values: parameters, bad } = valuesOf(of);
  if (of.text.trim() === "" || bad.length) return;
  tellAddress();
  running?.abort();
  const own = new AbortController();
  running = own;
  useSession.setState({ outcome: { kind: "running", since: performance.now() } });
  useKept.getState().change((kept) => withRun(kept, { text: of.text, parameters: { ...of.parameters } }));
  const end = (outcome: Outcome) => {
    if (running === own) useSession.setState({ outcome });
  };
  try {
    const answer = await runner.run({ query: of.text, parameters, maxRows }, own.signal);
    end({ kind: "answer", answer, of });
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    end({ kind: "fault", fault: error.fault, of });
  }
}
