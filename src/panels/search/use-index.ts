import { useEffect, useState } from "react";
import type { ExplorerData } from "../../data/explorer-data.ts";
import type { SearchIndex } from "../../data/search.ts";

const made = new WeakMap<ExplorerData, Promise<SearchIndex>>();

/** The index of a graph, made once; its code and the pinyin dictionary come only when they are first wanted. */
export function indexOf(data: ExplorerData): Promise<SearchIndex> {
  const known = made.get(data);
  if (known) return known;
  const index = import("../../data/search.ts").then((m) => new m.SearchIndex(data));
  made.set(data, index);
  return index;
}

/** The index when it is ready, null before. */
export function useIndex(data: ExplorerData, wanted: boolean): SearchIndex | null {
  const [index, setIndex] = useState<SearchIndex | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    void indexOf(data).then((found) => here && setIndex(found));
    return () => {
      here = false;
    };
  }, [data, wanted]);
  return index;
}
