import http from "node:http";
import { CliError, reasonOf } from "./errors.ts";
import { asked, CHANGES, refuse, type Site, sendFile } from "./serve-site.ts";

export const USUAL_PORT = 4173;

export interface ServeOptions extends Site {
  /** Left out: the usual port, or a free one where that is taken. */
  port?: number;
}

export interface Served {
  url: string;
  /** Tells every open page to load the graph again. */
  reload(): void;
  close(): Promise<void>;
}

/**
 * Serves the explorer on a graph.
 * @throws CliError where the asked port cannot be had
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const listeners = new Set<http.ServerResponse>();
  const server = http.createServer((req, res) => {
    const at = asked(req, options.host);
    if (typeof at !== "string") refuse(res, ...at);
    else if (at === CHANGES) hold(res, listeners);
    else sendFile(req, res, at, options);
  });
  const port = await listen(server, options);
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${host === "127.0.0.1" ? "localhost" : host}:${port}/`,
    reload() {
      for (const page of listeners) page.write("event: graph\ndata: changed\n\n");
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** Keeps a page's connection open, to tell it of changes. */
function hold(res: http.ServerResponse, listeners: Set<http.ServerResponse>): void {
  res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  res.write(": open\n\n");
  listeners.add(res);
  res.on("close", () => listeners.delete(res));
}

async function listen(server: http.Server, { port, host }: ServeOptions): Promise<number> {
  try {
    return await listenOn(server, port ?? USUAL_PORT, host);
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    if (taken && port === undefined) return listenOn(server, 0, host);
    throw new CliError(
      `cannot serve on ${host}:${port ?? USUAL_PORT}: ${taken ? "the port is taken" : reasonOf(error)}`,
      "Give another --port, or leave it out for a free one",
    );
  }
}

function listenOn(server: http.Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
