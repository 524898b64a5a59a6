import { create } from "zustand";
import { type ExplorerData, prepareData } from "./explorer-data.ts";
import { type GraphSource, LoadError, type LoadFault, type LoadProgress } from "./graph-source.ts";
import type { GraphPart, LiveGraph } from "./live.ts";
import { withPart } from "./with-part.ts";

export type LoadState =
  | { phase: "loading"; where: string; progress: LoadProgress }
  | Ready
  | { phase: "fault"; fault: LoadFault };

export interface Ready {
  phase: "ready";
  where: string;
  data: ExplorerData;
  /** True where the graph is a person's own file: no address leads to it. */
  local: boolean;
  /** The database that it is read from; null for a file. */
  live: LiveGraph | null;
}

interface DataStore {
  load: LoadState;
  /** The graph that was open before a person opened their own; what `giveUp` and `restore` go back to. */
  before: Ready | null;
  /** Loads a graph and shows it in place of the present one; a load under way is given up. */
  open(source: GraphSource): Promise<void>;
  /** Adds what was read from the database to the graph that is open; what is there already stays as it is. */
  grow(live: LiveGraph, part: GraphPart): void;
  /** Ends the loading under way and shows the graph that was open before, if there was one. */
  giveUp(): void;
  /** Shows the graph that was open before the person's own. */
  restore(): void;
}

const START: LoadProgress = { step: "fetch", done: 0, total: null };
let running: AbortController | null = null;

/** The graph that is open, or how far it is, or why there is none. */
export const useData = create<DataStore>((set, get) => ({
  load: { phase: "loading", where: "", progress: START },
  before: null,
  async open(source) {
    running?.abort();
    const own = new AbortController();
    running = own;
    const { where, local = false } = source;
    const { load: now } = get();
    if (now.phase === "ready" && !now.local) set({ before: now });
    if (now.phase === "ready") now.live?.close();
    set({ load: { phase: "loading", where, progress: START } });
    try {
      const graph = await source.load((progress) => {
        if (!own.signal.aborted) set({ load: { phase: "loading", where, progress } });
      }, own.signal);
      if (own.signal.aborted) return;
      set({ load: { phase: "loading", where, progress: { step: "prepare", done: 0, total: null } } });
      await nextFrame();
      set({ load: { phase: "ready", where, data: prepareData(graph), local, live: source.live ?? null } });
    } catch (error) {
      if (own.signal.aborted) return;
      const fault: LoadFault =
        error instanceof LoadError ? error.fault : { kind: "build", where, detail: String(error) };
      set({ load: { phase: "fault", fault } });
    }
  },
  grow(live, part) {
    const { load } = get();
    if (load.phase !== "ready" || load.live !== live) return;
    const grown = withPart(load.data, part);
    if (grown) set({ load: { ...load, data: grown } });
  },
  giveUp() {
    running?.abort();
    get().restore();
  },
  restore() {
    const { before } = get();
    if (!before) return;
    const { load } = get();
    if (load.phase === "ready") load.live?.close();
    set({ load: before, before: null });
  },
}));

/** Lets the page draw what it says before the work that holds it up. A hidden page draws nothing and must not wait. */
const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 0));
