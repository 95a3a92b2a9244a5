import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { LambdaContext } from "hono/aws-lambda";
import type { LambdaResult } from "./lambda-result.js";

/** The global of Lambda's runtime for Node. */
interface LambdaRuntime {
  streamifyResponse(
    handler: (event: unknown, out: Writable, context: LambdaContext) => Promise<void>,
  ): unknown;
  readonly HttpResponseStream: {
    from(out: Writable, head: Pick<LambdaResult, "statusCode" | "headers" | "cookies">): Writable;
  };
}

type Send = (response: Response) => Promise<void>;

/**
 * Creates a handler that streams.
 * @param answer sends the response. If it sends none, the result that it resolves with is sent instead.
 * @throws Error if Lambda's runtime is missing.
 */
export function streamed(
  answer: (event: unknown, send: Send, context: LambdaContext) => Promise<LambdaResult>,
): unknown {
  const { awslambda } = globalThis as { readonly awslambda?: LambdaRuntime };
  if (!awslambda) throw new Error(NO_RUNTIME);
  return awslambda.streamifyResponse(async (event, out, context) => {
    let isSent = false;
    const send: Send = async ({ status, headers, body }) => {
      isSent = true;
      const cookies = headers.getSetCookie();
      const single = Object.fromEntries([...headers].filter(([name]) => name !== "set-cookie"));
      const stream = awslambda.HttpResponseStream.from(out, {
        statusCode: status,
        headers: single,
        ...(cookies.length > 0 && { cookies }),
      });
      await pipeline(pieces(body), stream);
    };
    const { statusCode, body } = await answer(event, send, context);
    // The adapter could not create a request from the event.
    if (!isSent) await send(new Response(body, { status: statusCode }));
  });
}

/** The head goes out with the first piece, so there must be one. */
async function* pieces(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array | string> {
  let isEmpty = true;
  for await (const piece of body ?? []) {
    isEmpty = false;
    yield piece;
  }
  if (isEmpty) yield "";
}

const NO_RUNTIME =
  "awslambda is missing: toStreamingLambdaHandler works only in Lambda's own runtime for Node. Elsewhere, and behind HTTP APIs and load balancers, use toLambdaHandler.";
