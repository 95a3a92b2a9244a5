import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "countersign/node";
import { beforeAll, onTestFinished } from "vitest";
import app from "../app.js";
import { readSettings } from "../settings.js";
import stub from "../stub/app.js";

/** Serves the stub for all tests of a file or group, and makes the app use it. */
export function withStub(): void {
  beforeAll(async () => {
    const upstream = await serve(stub, { port: 0 });
    const restore = askModelAt(upstream.url);
    return async () => {
      restore();
      await app.close();
      await upstream.close();
    };
  });
}

/**
 * Makes the app use a model whose responses the test writes itself, in plain Node, so that the test controls how its connections
 * end.
 */
export async function withModel(answer: (response: ServerResponse) => void): Promise<void> {
  const server = createServer((_, response) => answer(response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const restore = askModelAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  onTestFinished(async () => {
    restore();
    await app.close();
    server.close();
  });
}

/** Makes the app use another server than that of the settings, until the returned function is called. */
export function askModelAt(url: string): () => void {
  return app.override(readSettings, () => ({ ...readSettings(), baseUrl: `${url}/v1` }));
}

/** The head of a response, and a first token. */
export function begin(response: ServerResponse, content: string): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  token(response, content);
}

export function token(response: ServerResponse, content: string): void {
  const chunk = { choices: [{ index: 0, delta: { content }, finish_reason: null }] };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}
