import { useData } from "./data/store.ts";
import { canvasHandle } from "./render/canvas-handle.ts";
import { filterData } from "./view/filter.ts";
import { act, currentView } from "./view/store.ts";
import type { ViewSpec } from "./view/view-spec.ts";

/** What tests and pages around the explorer may hold on to. */
export interface ZhengtuHandle {
  /** Settles when the first graph is prepared (true) or could not be loaded (false). */
  ready: Promise<boolean>;
  view(): ViewSpec;
  /** Nodes and relations shown and in all; null before a graph is there. */
  counts(): { nodes: number; allNodes: number; relations: number; allRelations: number } | null;
  /** Where a node stands on the canvas, in pixels from its corner; null where it is not drawn. */
  placeOf(key: string): { x: number; y: number } | null;
  select(key: string): void;
}

declare global {
  interface Window {
    zhengtu: ZhengtuHandle;
  }
}

/** Sets `window.zhengtu`. */
export function exposeHandle(): void {
  const dataNow = () => {
    const { load } = useData.getState();
    return load.phase === "ready" ? load.data : null;
  };
  window.zhengtu = {
    ready: new Promise((resolve) => {
      const stop = useData.subscribe(({ load }) => {
        if (load.phase === "loading") return;
        stop();
        resolve(load.phase === "ready");
      });
    }),
    view: currentView,
    counts() {
      const data = dataNow();
      if (!data) return null;
      const { nodes, edges } = filterData(data, currentView());
      return {
        nodes: nodes.size,
        allNodes: data.net.order,
        relations: edges.size,
        allRelations: data.net.size,
      };
    },
    placeOf(key) {
      const place = dataNow()?.places.get(key);
      return (place && canvasHandle()?.lens().project(place)) ?? null;
    },
    select: (key) => act({ do: "select", selection: { kind: "node", key } }),
  };
}
