import type { Chosen } from "./dropped.ts";
import { fileSource } from "./file-source.ts";
import type { GraphSource } from "./graph-source.ts";
import type { Unread } from "./worker/protocol.ts";
import { reportsSource } from "./worker/reports-source.ts";

const REPORT = /\.(txt|md)$/i;
const HIDDEN = /(^|\/)\./;

/** What can be made of some files, and which of them say nothing to us. */
export interface Opening {
  source: GraphSource | null;
  /** Files that are neither a graph nor a report, or a graph beside others. */
  left: string[];
}

/**
 * A graph.json is opened as it is (the first, where there are several); reports become a graph together.
 * @param title of a graph made from reports
 * @param warn told of reports that could not be read
 */
export function openingOf(
  files: readonly Chosen[],
  title: string,
  warn: (unread: Unread[]) => void,
): Opening {
  const seen = files.filter((f) => !HIDDEN.test(f.file));
  const graph = seen.find((f) => /\.json$/i.test(f.file));
  if (graph)
    return {
      source: fileSource(new File([graph.blob], graph.file)),
      left: seen.filter((f) => f !== graph).map((f) => f.file),
    };
  const reports = seen.filter((f) => REPORT.test(f.file));
  const left = seen.filter((f) => !REPORT.test(f.file)).map((f) => f.file);
  return { source: reports.length ? reportsSource(reports, title, warn) : null, left };
}
