import fs from "node:fs";
import type http from "node:http";
import path from "node:path";

/** What is served: a built explorer, and the graph that it shows. */
export interface Site {
  /** Folder of the built explorer. */
  site: string;
  /** The graph file that the explorer shows. */
  graph: string;
  /** The address that is listened on. */
  host: string;
}

const LOOPBACK = ["localhost", "127.0.0.1", "::1", "[::1]"];

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".tsv": "text/tab-separated-values; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** Where a page hears that the graph was built again. */
export const CHANGES = "/-/changes";

/** Put into the served page only: the address bar holds the whole view, so loading the page again loses nothing. */
const RELOADER = `<script type="module">new EventSource(".${CHANGES}").addEventListener("graph", () => location.reload());</script>`;

/** The decoded path that a request asks for, or the status and reason for which it is refused. */
export function asked(req: http.IncomingMessage, host: string): string | [number, string] {
  if (req.method !== "GET" && req.method !== "HEAD") return [405, "only GET and HEAD"];
  if (!addressed(req, host)) return [403, "asked for under a foreign name"];
  try {
    const at = decodeURIComponent(new URL(req.url ?? "/", "http://localhost").pathname);
    return at.includes("\0") ? [400, "not a path"] : at;
  } catch {
    return [400, "not a path"];
  }
}

/** Sends the graph or a file of the site. */
export function sendFile(req: http.IncomingMessage, res: http.ServerResponse, at: string, from: Site): void {
  const file = at === "/graph.json" ? existing(from.graph) : fileOf(from.site, at);
  if (!file) {
    refuse(res, 404, "no such page");
    return;
  }
  const head = {
    "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "cache-control": at.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
  };
  const page =
    path.basename(file) === "index.html" &&
    fs.readFileSync(file, "utf8").replace("</head>", `${RELOADER}</head>`);
  const length = page ? Buffer.byteLength(page) : fs.statSync(file).size;
  res.writeHead(200, { ...head, "content-length": length });
  if (req.method === "HEAD") res.end();
  else if (page) res.end(page);
  else
    fs.createReadStream(file)
      .on("error", () => res.destroy())
      .pipe(res);
}

/** Answers with a status and its reason in words. */
export function refuse(res: http.ServerResponse, status: number, why: string): void {
  res.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${why}\n`);
}

/** On this machine alone, only its own names are answered: a foreign page cannot have its name lead here and read along. */
function addressed(req: http.IncomingMessage, host: string): boolean {
  const name = (req.headers.host ?? "").replace(/:\d+$/, "");
  return !LOOPBACK.includes(host) || LOOPBACK.includes(name);
}

/** The file of the site that a path names, links followed; null where it is none or lies outside. */
function fileOf(site: string, at: string): string | null {
  const file = existing(path.join(site, at.endsWith("/") ? `${at}index.html` : at));
  return file?.startsWith(fs.realpathSync(site) + path.sep) ? file : null;
}

function existing(at: string): string | null {
  try {
    const file = fs.realpathSync(at);
    return fs.statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
