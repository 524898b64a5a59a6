import { create } from "zustand";
import { type ExplorerData, prepareData } from "./explorer-data.ts";
import { type GraphSource, LoadError, type LoadFault, type LoadProgress } from "./graph-source.ts";

export type LoadState =
  | { phase: "loading"; where: string; progress: LoadProgress }
  | { phase: "ready"; where: string; data: ExplorerData }
  | { phase: "fault"; fault: LoadFault };

interface DataStore {
  load: LoadState;
  /** Loads a graph and shows it in place of the present one; a load under way is given up. */
  open(source: GraphSource): Promise<void>;
}

const START: LoadProgress = { step: "fetch", done: 0, total: null };
let running: AbortController | null = null;

/** The graph that is open, or how far it is, or why there is none. */
export const useData = create<DataStore>((set) => ({
  load: { phase: "loading", where: "", progress: START },
  async open(source) {
    running?.abort();
    const own = new AbortController();
    running = own;
    const { where } = source;
    set({ load: { phase: "loading", where, progress: START } });
    try {
      const graph = await source.load((progress) => {
        if (!own.signal.aborted) set({ load: { phase: "loading", where, progress } });
      }, own.signal);
      if (own.signal.aborted) return;
      set({ load: { phase: "loading", where, progress: { step: "prepare", done: 0, total: null } } });
      await nextFrame();
      set({ load: { phase: "ready", where, data: prepareData(graph) } });
    } catch (error) {
      if (own.signal.aborted) return;
      const fault: LoadFault =
        error instanceof LoadError ? error.fault : { kind: "build", where, detail: String(error) };
      set({ load: { phase: "fault", fault } });
    }
  },
}));

/** Lets the page draw what it says before the work that holds it up. A hidden page draws nothing and must not wait. */
const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 0));
