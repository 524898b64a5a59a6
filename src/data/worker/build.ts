import type { DocumentFacts, Finding } from "../../../graph-build/model/index.ts";
import { type Assets, assembleGraph, createReader, readFacts } from "../../../graph-build/pipeline.ts";
import type { BuildReply, BuildRequest, Unread } from "./protocol.ts";

/**
 * Reports to a graph, as the command builds it.
 * @param addresses of the pipeline's data files, by their path below graph-build
 * @param fetchAsset reads one data file of the pipeline
 * @param tell called as often as there is something to tell; the last call carries the graph or the fault
 */
export async function buildReports(
  { reports, title }: BuildRequest,
  addresses: Record<string, string>,
  fetchAsset: (address: string) => Promise<Uint8Array>,
  tell: (reply: BuildReply) => void,
): Promise<void> {
  const unread: Unread[] = [];
  try {
    const assets = await fetchAssets(addresses, fetchAsset, tell);
    const reader = createReader(assets);
    const facts: DocumentFacts[] = [];
    reports.forEach((report, i) => {
      tell({ kind: "progress", step: "read", done: i, total: reports.length, what: report.file });
      try {
        facts.push(readFacts(reader, report));
      } catch (error) {
        unread.push({ file: report.file, reason: reasonOf(error) });
      }
    });
    if (facts.length === 0) {
      tell({ kind: "fault", detail: unread.map((u) => u.reason).join("; "), unread });
      return;
    }
    tell({ kind: "progress", step: "assemble", done: reports.length, total: reports.length, what: title });
    const graph = assembleGraph(facts, { title });
    graph.attributes.findings.push(...unread.map(dropOf));
    tell({ kind: "graph", graph, unread });
  } catch (error) {
    tell({ kind: "fault", detail: reasonOf(error), unread });
  }
}

async function fetchAssets(
  addresses: Record<string, string>,
  fetchAsset: (address: string) => Promise<Uint8Array>,
  tell: (reply: BuildReply) => void,
): Promise<Assets> {
  const files = Object.keys(addresses).sort();
  let done = 0;
  const read = files.map(async (file): Promise<[string, Uint8Array]> => {
    const bytes = await fetchAsset(addresses[file]);
    done += 1;
    tell({ kind: "progress", step: "assets", done, total: files.length, what: file });
    return [file, bytes];
  });
  return Object.fromEntries(await Promise.all(read));
}

const dropOf = ({ file, reason }: Unread): Finding => ({ kind: "drop", step: "read", reason, source: file });

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
