import { useEffect, useState } from "react";
import type { LiveHit } from "../../data/live.ts";
import { partialLive } from "./reach.ts";

const PAUSE = 200;

/** What a database that is read bit by bit finds for a text, after a pause in typing; nothing for other graphs. */
export function useLiveHits(query: string): { hits: readonly LiveHit[]; fault: string | null } {
  const [found, setFound] = useState<{ hits: readonly LiveHit[]; fault: string | null }>(NOTHING);
  useEffect(() => {
    const live = partialLive();
    const text = query.trim();
    setFound(NOTHING);
    if (!live || !text) return;
    let current = true;
    const timer = setTimeout(() => {
      live.find(text).then(
        (hits) => current && setFound({ hits, fault: null }),
        (error) => current && setFound({ hits: [], fault: String(error) }),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}
const NOTHING = { hits: [], fault: null };
