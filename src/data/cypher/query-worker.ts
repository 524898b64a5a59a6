import { answering } from "./answer.ts";
import type { QueryRequest } from "./protocol.ts";

/** Answers queries in a thread of the page's own, so that the longest of them does not hold up the screen. */
const answer = answering(
  (reply) => self.postMessage(reply),
  () => performance.now(),
);

self.onmessage = ({ data }: MessageEvent<QueryRequest>) => answer(data);
