import http from "node:http";
import type { AddressInfo } from "node:net";

/** What the stand-in was asked. */
export interface Asked {
  path: string;
  /** The Authorization header, if any. */
  key: string | undefined;
  body: {
    model: string;
    temperature?: number;
    response_format?: { type: string };
    messages: { role: string; content: string }[];
  };
  /** The report that is to be read. */
  report: string;
}

/** How the stand-in answers one request: a status with a body, or "hang", "cut". */
export type Answer = { status?: number; body?: string; headers?: Record<string, string> } | "hang" | "cut";

export interface StandIn {
  url: string;
  asked: Asked[];
  /** The most requests that were open at a time. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

/**
 * A stand-in for a language model's server, no model: an HTTP server on this machine that answers chat completions by
 * a function of what it is asked and of how many requests came before.
 */
export async function standInLlm(answer: (asked: Asked, nth: number) => Answer): Promise<StandIn> {
  const asked: Asked[] = [];
  let open = 0;
  let most = 0;
  const server = http.createServer((request, response) => {
    most = Math.max(most, ++open);
    response.on("close", () => open--);
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body: Asked["body"] = JSON.parse(Buffer.concat(parts).toString("utf8"));
      const report = body.messages.find((m) => m.role === "user")?.content.split("\nReport:\n")[1] ?? "";
      const one = { path: request.url ?? "", key: request.headers.authorization, body, report };
      asked.push(one);
      const said = answer(one, asked.length - 1);
      if (said === "hang") return;
      if (said === "cut") {
        request.socket.destroy();
        return;
      }
      setTimeout(() => {
        response.writeHead(said.status ?? 200, { "content-type": "application/json", ...said.headers });
        response.end(said.body ?? "");
      }, 5);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    mostAtOnce: () => most,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A body of chat completions that says `content`, with a count of tokens. */
export function completion(content: unknown, more: { finish?: string; usage?: object | null } = {}): Answer {
  const usage = more.usage === undefined ? { prompt_tokens: 1000, completion_tokens: 100 } : more.usage;
  const message = {
    role: "assistant",
    content: typeof content === "string" ? content : JSON.stringify(content),
  };
  return {
    body: JSON.stringify({ choices: [{ index: 0, message, finish_reason: more.finish ?? "stop" }], usage }),
  };
}
