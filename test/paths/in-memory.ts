import type { App } from "../../runtime/app.js";
import type { Answer } from "./answers.js";

/** The response of `app.fetch` to the request in a text, as it would be on the wire. */
export async function answeredInMemory(app: App, text: string): Promise<Answer> {
  const response = await app.fetch(requestOf(text));
  const fields: Record<string, string[]> = {};
  for (const [name, value] of response.headers) fields[name] = [...(fields[name] ?? []), value];
  const body = Buffer.from(await response.arrayBuffer()).toString("latin1");
  return { status: response.status, fields, body, framing: "none" };
}

/** @throws Error if a `Request` cannot express it. */
function requestOf(text: string): Request {
  const end = text.indexOf("\r\n\r\n");
  const [line = "", ...lines] = text.slice(0, end).split("\r\n");
  const [, method = "", target = ""] = /^(\S+) (.*) HTTP\/1\.1$/.exec(line) ?? [];
  const headers = new Headers();
  for (const one of lines) {
    const [, name = "", value = ""] = /^([^:]*):[ \t]*(.*?)[ \t]*$/.exec(one) ?? [];
    headers.append(name, value);
  }
  const body = Buffer.from(bodyOf(text.slice(end + 4), headers.get("transfer-encoding")), "latin1");
  headers.delete("transfer-encoding");
  const isBare = headers.get("content-length") === null && body.length === 0;
  return new Request(new URL(target, `http://${headers.get("host")}`), {
    method,
    headers,
    ...(isBare ? {} : { body }),
  });
}

function bodyOf(text: string, coding: string | null): string {
  if (coding === null) return text;
  let body = "";
  let at = 0;
  for (;;) {
    const end = text.indexOf("\r\n", at);
    const size = Number.parseInt(text.slice(at, end), 16);
    if (size === 0) return body;
    body += text.slice(end + 2, end + 2 + size);
    at = end + 4 + size;
  }
}
