import { type GraphSource, LoadError } from "./graph-source.ts";
import { parseGraph } from "./parse-graph.ts";

/**
 * A graph file of the same site.
 * @param address relative to the page; an address of another host is refused, so that a link cannot make the page
 *   fetch from one
 */
export function urlSource(address: string): GraphSource {
  return {
    where: address,
    async load(progress, signal) {
      const url = new URL(address, window.location.href);
      if (url.origin !== window.location.origin)
        throw new LoadError({ kind: "network", where: address, detail: "another host" });
      const response = await fetch(url, { signal, cache: "no-cache" }).catch((error: unknown) => {
        if (signal.aborted) throw error;
        throw new LoadError({ kind: "network", where: address, detail: String(error) });
      });
      // Servers of single-page sites answer with the page itself where a file is missing.
      if (response.status === 404 || response.headers.get("content-type")?.startsWith("text/html"))
        throw new LoadError({ kind: "missing", where: address });
      if (!response.ok)
        throw new LoadError({
          kind: "network",
          where: address,
          detail: `${response.status} ${response.statusText}`,
        });
      const encoded = response.headers.has("content-encoding");
      const length = encoded ? null : Number(response.headers.get("content-length")) || null;
      const text = await readText(response, (done) => progress({ step: "fetch", done, total: length }));
      progress({ step: "check", done: 0, total: null });
      return parseGraph(text, address);
    },
  };
}

async function readText(response: Response, tell: (done: number) => void): Promise<string> {
  if (!response.body) return response.text();
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  const parts: string[] = [];
  let done = 0;
  for (;;) {
    const chunk = await reader.read();
    if (chunk.done) break;
    done += chunk.value.byteLength;
    parts.push(decoder.decode(chunk.value, { stream: true }));
    tell(done);
  }
  parts.push(decoder.decode());
  return parts.join("");
}
