import { serve } from "countersign/node";
import { beforeAll } from "vitest";
import app from "./app.js";
import type { Conversation } from "./conversation.js";
import { readSettings } from "./settings.js";
import stub from "./stub/app.js";

/** Serves the stub, and has the app ask it. */
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

/** Has the app ask another server than that of the settings, until the function that is returned is called. */
export function askModelAt(url: string): () => void {
  return app.override(readSettings, () => ({ ...readSettings(), baseUrl: `${url}/v1` }));
}

export function conversation(content: string, model = "stub"): Conversation {
  return { model, messages: [{ role: "user", content }] };
}

export async function post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return app.request(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}
