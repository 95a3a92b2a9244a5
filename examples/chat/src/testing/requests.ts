import app from "../app.js";
import type { Conversation } from "../conversation.js";

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
