import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { z } from "zod";
import type { ChatEndpoint } from "../../../../../src/ingest/extract/llm/chat-endpoint.js";

const chatRequest = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  temperature: z.number().optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
});

/** A request as the server got it. */
export interface Received extends z.output<typeof chatRequest> {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** What the server does with a request. */
export type Reply =
  | {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly body?: unknown;
      readonly after?: number;
    }
  /** Takes the request and never answers. */
  | "hang"
  /** Begins to answer and never ends. */
  | "stall"
  /** Closes the connection without a word. */
  | "reset";

/** The body of a response in which the model says something. */
export const completion = (content: unknown, more: object = {}) => ({
  choices: [
    {
      finish_reason: "stop",
      message: { role: "assistant", content: typeof content === "string" ? content : JSON.stringify(content) },
      ...more,
    },
  ],
});

/** A server on this machine that answers each request as told, and is gone when the test is over. */
export async function stubEndpoint(replyTo: (request: Received, number: number) => Reply) {
  const received: Received[] = [];
  let [open, mostAtOnce] = [0, 0];
  const server = createServer(async (request, response) => {
    open += 1;
    mostAtOnce = Math.max(mostAtOnce, open);
    response.once("close", () => {
      open -= 1;
    });
    const { method = "", url: path = "", headers } = request;
    received.push({ method, path, headers, ...chatRequest.parse(await json(request)) });
    const [latest] = received.slice(-1);
    if (latest !== undefined) send(response, replyTo(latest, received.length));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const endpoint: ChatEndpoint = {
    ...{ baseUrl: `http://127.0.0.1:${port}/v1`, model: "parrot-1b", apiKey: "sk-secret" },
    milliseconds: 2_000,
  };
  return { endpoint, received, mostAtOnce: () => mostAtOnce };
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === "hang") return;
  if (reply === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  if (reply === "stall") {
    response.writeHead(200, { "Content-Type": "application/json" }).write('{"choices":');
    return;
  }
  const { status = 200, headers = {}, body = "", after = 0 } = reply;
  setTimeout(
    () => response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body)),
    after,
  );
}
