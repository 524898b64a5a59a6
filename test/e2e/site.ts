import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** The built explorer that is tested. */
export const DIST = path.resolve(process.env.ZHENGTU_DIST ?? "dist");

/** A path below which the site is served, to show that it stands under any. */
const BASE = "/briefings/2024/";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** A server on a free port of this machine. */
export interface Server {
  /** Address of its first page, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** Serves dist/ below a path, as any static web server does. */
export function serveSite(): Promise<Server> {
  return listen(BASE, (pathname) => {
    const below = pathname.startsWith(BASE) ? pathname.slice(BASE.length) || "index.html" : null;
    const file = below === null ? null : path.join(DIST, below);
    if (!file?.startsWith(DIST) || !fs.existsSync(file) || !fs.statSync(file).isFile()) return null;
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    return { type, body: fs.readFileSync(file) };
  });
}

/** Another site, whose every page is this one. */
export function servePage(html: string): Promise<Server> {
  return listen("/", () => ({ type: "text/html; charset=utf-8", body: html }));
}

async function listen(
  base: string,
  answer: (pathname: string) => { type: string; body: Buffer | string } | null,
): Promise<Server> {
  const server = http.createServer((request, response) => {
    const found = answer(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    response.writeHead(found ? 200 : 404, { "content-type": found?.type ?? "text/plain" });
    response.end(found?.body ?? "not here");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
