import { request } from "node:http";
import { connect } from "node:net";

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Sends the body in pieces, without declaring its length. */
  readonly chunked?: boolean;
}

/** Sends a request exactly as given, which `fetch` would normalize first. */
export function send(
  baseUrl: string,
  { method = "GET", path, headers, body, chunked }: RawRequest,
): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl);
  const bytes = body === undefined ? undefined : Buffer.from(body);
  const length = bytes && !chunked ? { "content-length": String(bytes.length) } : {};
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, method, path, headers: { ...length, ...headers } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({ status: incoming.statusCode ?? 0, text, headers: incoming.headers });
          outgoing.destroy();
        });
      },
    );
    let answered = false;
    outgoing.on("response", () => {
      answered = true;
    });
    // A server that has refused a body need not read the rest of it.
    outgoing.on("error", (error) => (answered ? undefined : reject(error)));
    if (bytes && chunked)
      for (let at = 0; at < bytes.length; at += 65_536) outgoing.write(bytes.subarray(at, at + 65_536));
    else if (bytes) outgoing.write(bytes);
    outgoing.end();
  });
}

/** Sends bytes that no HTTP client would send, and returns the whole response. */
export function sendBytes(baseUrl: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, "latin1"));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
    });
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
  });
}
