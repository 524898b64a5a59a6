import { assetUrls } from "./asset-urls.ts";
import { buildReports } from "./build.ts";
import type { BuildReply, BuildRequest } from "./protocol.ts";

/** Builds a graph from reports in a thread of the page's own: nothing that it reads leaves the machine. */
const tell = (reply: BuildReply) => self.postMessage(reply);

async function fetchAsset(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

self.onmessage = ({ data }: MessageEvent<BuildRequest>) =>
  void buildReports(data, assetUrls(), fetchAsset, tell);
