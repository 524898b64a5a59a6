import { create } from "zustand";
import { type KeptQueries, NONE_KEPT, readKept, writeKept } from "../../data/cypher/kept-queries.ts";

const PLACE = "zhengtu.queries";

interface KeptStore {
  kept: KeptQueries;
  /** False where the browser keeps nothing for this page: the queries last as long as it is open. */
  lasting: boolean;
  change(how: (kept: KeptQueries) => KeptQueries): void;
}

/** History and saved queries, kept in this browser. What another page of the site has kept meanwhile is not lost. */
export const useKept = create<KeptStore>((set, get) => ({
  ...opened(),
  change: (how) => {
    const now = get().lasting ? (read() ?? get().kept) : get().kept;
    const kept = how(now);
    try {
      window.localStorage.setItem(PLACE, writeKept(kept));
      set({ kept, lasting: true });
    } catch {
      set({ kept, lasting: false });
    }
  },
}));

function opened(): Pick<KeptStore, "kept" | "lasting"> {
  try {
    return { kept: read() ?? NONE_KEPT, lasting: true };
  } catch {
    return { kept: NONE_KEPT, lasting: false };
  }
}

function read(): KeptQueries | null {
  const text = window.localStorage.getItem(PLACE);
  return text === null ? null : readKept(text);
}
