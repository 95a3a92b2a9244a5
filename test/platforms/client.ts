import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Asked, Body, Part } from "./contract/steps.js";

/** A response whose head has arrived. */
export interface Answered {
  readonly status: number;
  /** Several values with one name are joined with ` | `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body before it was compressed. */
  readonly body: Readable;
  leave(): void;
}

/** Sends a request on its own connection with Node's client, which does not change what it gets. */
export function ask(base: string, { method = "GET", path, headers = {}, body }: Asked): ClientRequest {
  const [type, chunks] = body ? encoded(body) : [undefined, []];
  const outgoing = request(new URL(path, base), {
    method,
    agent: false,
    headers: {
      ...(type !== undefined && { "content-type": type }),
      ...(body && !("chunks" in body) && { "content-length": chunks[0]?.length ?? 0 }),
      ...headers,
    },
  });
  // A client that has disconnected gets the error here; one that waits for the response gets it from `answered`.
  outgoing.on("error", () => {});
  if (body && "first" in body && body.first !== undefined) {
    outgoing.write(chunks[0]?.subarray(0, body.first));
    outgoing.on("response", (incoming) => incoming.on("end", () => outgoing.destroy()));
    return outgoing;
  }
  for (const chunk of chunks) outgoing.write(chunk);
  outgoing.end();
  return outgoing;
}

/** @throws Error if the connection ends before there is a head. */
export async function answered(outgoing: ClientRequest): Promise<Answered> {
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const names = new Set(Object.keys(incoming.headersDistinct));
  const isCompressed = incoming.headers["content-encoding"] === "gzip";
  return {
    status: incoming.statusCode ?? 0,
    headers: Object.fromEntries(
      [...names].map((name) => [name, incoming.headersDistinct[name]?.join(" | ") ?? ""]),
    ),
    body: isCompressed ? decompressed(incoming) : incoming,
    leave: () => outgoing.destroy(),
  };
}

function decompressed(incoming: IncomingMessage): Readable {
  const unpacked = createGunzip();
  incoming.on("error", (error) => unpacked.destroy(error));
  return incoming.pipe(unpacked);
}

function encoded(body: Body): readonly [string | undefined, readonly Buffer[]] {
  if ("text" in body) return [undefined, [Buffer.from(body.text)]];
  if ("json" in body) return ["application/json", [Buffer.from(JSON.stringify(body.json))]];
  if ("form" in body) return ["application/x-www-form-urlencoded", [Buffer.from(body.form)]];
  if ("chunks" in body) return [undefined, body.chunks.map((chunk) => Buffer.from(chunk))];
  const whole = Buffer.from(`${body.parts.map(partText).join("")}--B--\r\n`);
  return ["multipart/form-data; boundary=B", [whole.subarray(0, whole.length - (body.cut ?? 0))]];
}

function partText({ name, filename, type, content, times = 1 }: Part): string {
  const file = filename === undefined ? "" : `; filename="${filename}"`;
  const kind = type === undefined ? "" : `\r\nContent-Type: ${type}`;
  return `--B\r\nContent-Disposition: form-data; name="${name}"${file}${kind}\r\n\r\n${content.repeat(times)}\r\n`;
}
