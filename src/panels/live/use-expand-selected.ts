import { useEffect } from "react";
import { useData } from "../../data/store.ts";
import { useView } from "../../view/store.ts";
import { expand } from "./reach.ts";

/** On a database that is read bit by bit: whatever node is selected has its relations read. */
export function useExpandSelected(): void {
  const selection = useView((s) => s.history.present.selection);
  const live = useData((s) => (s.load.phase === "ready" ? s.load.live : null));
  const key = selection?.kind === "node" ? selection.key : null;
  useEffect(() => {
    if (live && !live.whole && key) void expand(live, key);
  }, [live, key]);
}
