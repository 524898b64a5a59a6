import { toast } from "sonner";
import { create } from "zustand";
import type { LiveGraph } from "../../data/live.ts";
import { useData } from "../../data/store.ts";
import { i18n } from "../../locales/i18n.ts";

/** How much of a node's relations was read from the database. */
interface Read {
  read: number;
  all: number;
}

interface Expansion {
  /** By the database, so that another one starts anew; then by the node's key. */
  of: LiveGraph | null;
  nodes: ReadonlyMap<string, Read>;
}

/** Which nodes have had their relations read. */
export const useExpansion = create<Expansion>(() => ({ of: null, nodes: new Map() }));

/** The database of which only a part is in memory; null where all is. */
export function partialLive(): LiveGraph | null {
  const { load } = useData.getState();
  return load.phase === "ready" && load.live && !load.live.whole ? load.live : null;
}

const under = new Set<string>();

/** Reads a node's relations into the graph, or more of them; what was read already is not read again. */
export async function expand(live: LiveGraph, key: string, more = false): Promise<void> {
  const known = useExpansion.getState().of === live ? useExpansion.getState().nodes : new Map<string, Read>();
  const before = known.get(key);
  if ((before && !more) || under.has(key)) return;
  under.add(key);
  try {
    const { read, all, ...part } = await live.neighbourhood(key, before?.read ?? 0);
    useData.getState().grow(live, part);
    const { of, nodes } = useExpansion.getState();
    useExpansion.setState({ of: live, nodes: new Map(of === live ? nodes : []).set(key, { read, all }) });
  } catch (error) {
    toast.error(i18n.t("live.unread", { detail: String(error) }));
  } finally {
    under.delete(key);
  }
}

/** Sees to it that nodes of a database are in the graph, with the relations among them, before a view names them. */
export async function reach(keys: readonly string[]): Promise<void> {
  const live = partialLive();
  const { load } = useData.getState();
  if (!live || load.phase !== "ready") return;
  const { net } = load.data;
  // Of several the relations among them are wanted too, and not all may have been read.
  if (keys.length < 2 && keys.every((key) => net.hasNode(key))) return;
  try {
    useData.getState().grow(live, await live.fetch(keys));
  } catch (error) {
    toast.error(i18n.t("live.unread", { detail: String(error) }));
  }
}
