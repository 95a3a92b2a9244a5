import type { Outcome, SentRequest } from "./exchange.js";

/** How long to wait for a response, and to read it. */
export interface Patience {
  /** Until the entire response has arrived, unless it is a stream. */
  readonly timeoutMs: number;
  /** How long a stream is read. */
  readonly streamMs: number;
}

/** A response is read no further than this. */
const MOST_BYTES = 1024 * 1024;

/** Media types of responses that may never end. */
const STREAMS = ["text/event-stream", "application/jsonl", "application/x-ndjson", "application/json-seq"];

/**
 * Sends a request and reads the response as far as necessary.
 * @param base without a slash at its end; it may have a path.
 * @param answer throws if there is no response at all.
 * @param cost the milliseconds on the clock that measures a request's cost.
 */
export async function sendTo(
  answer: (request: Request) => Response | Promise<Response>,
  { method, url, headers, body }: SentRequest,
  base: string,
  { timeoutMs, streamMs }: Patience,
  cost: () => number,
): Promise<Outcome> {
  const abort = new AbortController();
  const before = cost();
  const bytes = body && ("text" in body ? body.text : Buffer.from(body.base64, "base64"));
  const request = new Request(base + url, {
    method,
    headers,
    redirect: "manual",
    signal: abort.signal,
    ...(bytes !== undefined && { body: bytes }),
  });
  const late = after(timeoutMs);
  try {
    const response = await Promise.race([answer(request), late.promise]);
    if (response === undefined) return { kind: "late", afterMs: timeoutMs };
    const isStream = STREAMS.some((type) => response.headers.get("content-type")?.startsWith(type));
    const end = isStream ? after(streamMs) : late;
    const read = await readBody(response, end.promise);
    if (isStream) end.cancel();
    if (read.late && !isStream) return { kind: "late", afterMs: timeoutMs };
    const names = [...response.headers];
    return {
      kind: "answer",
      status: response.status,
      headers: names,
      text: read.text,
      cut: read.late || read.cut,
      costMs: cost() - before,
    };
  } catch (error) {
    return { kind: "gone", why: reasonOf(error) };
  } finally {
    late.cancel();
    abort.abort();
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}

async function readBody(
  response: Response,
  end: Promise<undefined>,
): Promise<{ text: string; cut: boolean; late: boolean }> {
  const reader = response.body?.getReader();
  if (!reader) return { text: "", cut: false, late: false };
  const chunks: Uint8Array[] = [];
  let size = 0;
  const text = () => Buffer.concat(chunks).toString("utf8");
  for (;;) {
    const read = await Promise.race([reader.read(), end]);
    if (read === undefined || size > MOST_BYTES) {
      // The rest is not awaited: a response that never ends would block the run.
      reader.cancel().catch(() => {});
      return { text: text(), cut: true, late: read === undefined };
    }
    if (read.done) return { text: text(), cut: false, late: false };
    chunks.push(read.value);
    size += read.value.length;
  }
}

function after(ms: number): { readonly promise: Promise<undefined>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
