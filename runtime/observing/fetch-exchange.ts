import { wholeBody } from "../result/whole-bodies.js";
import type { ArrivedRequest } from "./instrumentation.js";
import { splitTarget } from "./split-target.js";
import type { Watch } from "./watch.js";

/** A request that arrived as a `Request`. Nothing is known about its connection. */
export class FetchArrived implements ArrivedRequest {
  readonly #request: Request;
  readonly protocolVersion = undefined;
  readonly peerAddress = undefined;
  readonly peerPort = undefined;

  constructor(request: Request) {
    this.#request = request;
  }

  get method(): string {
    return this.#request.method;
  }

  get path(): string {
    return splitTarget(this.#request.url).path;
  }

  get query(): string {
    return splitTarget(this.#request.url).query;
  }

  get scheme(): "http" | "https" {
    return this.#request.url.startsWith("https:") ? "https" : "http";
  }

  get host(): string {
    return this.header("host") ?? new URL(this.#request.url).host;
  }

  header(name: string): string | undefined {
    return this.#request.headers.get(name) ?? undefined;
  }

  headerNames(): readonly string[] {
    return [...this.#request.headers.keys()];
  }
}

/**
 * Notifies a watch of the end of a response that is passed to a server as a `Response`. A response that is complete ends with
 * that, since nothing more is known about it. A stream ends when it has been read.
 * @returns the response to send instead.
 */
export function endWithResponse(watch: Watch, request: Request, response: Response): Response {
  const { status, body } = response;
  const whole = wholeBody(response);
  // The connection no longer speaks HTTP, and the platform's own object must reach it.
  if (status === 101 || (watch.isUpgraded && !body)) watch.end({ how: "upgraded", status: 101, bytes: 0 });
  else if (!body || request.method === "HEAD") watch.end({ how: "complete", status, bytes: 0 });
  else if (whole !== undefined) watch.end({ how: "complete", status, bytes: lengthOf(whole) });
  else if (!response.bodyUsed && !body.locked) return new Response(counted(watch, status, body), response);
  else watch.end({ how: "complete", status, bytes: 0 });
  return response;
}

function lengthOf(body: string | Uint8Array): number {
  return typeof body === "string" ? new TextEncoder().encode(body).byteLength : body.byteLength;
}

/** Returns the same chunks as they are requested, and counts them. */
function counted(watch: Watch, status: number, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            watch.end({ how: "complete", status, bytes });
            controller.close();
            return;
          }
          bytes += value.byteLength;
          controller.enqueue(value);
        } catch (error) {
          watch.end({ how: "aborted", status, bytes, error });
          throw error;
        }
      },
      async cancel(reason) {
        watch.end({ how: "aborted", status, bytes });
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
