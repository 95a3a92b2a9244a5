/**
 * @module
 * `countersign/lambda`: an application on AWS Lambda, behind API Gateway (REST and HTTP APIs), function URLs and Application Load
 * Balancers, by Hono's adapter.
 */
import type { Hono } from "hono";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { checkEvent } from "./http-event.js";
import type { LambdaResult } from "./lambda-result.js";
import { isBinary } from "./media-types.js";
import { streamed } from "./streamed.js";

/** An `App`, or anything else with a `fetch`. */
export interface LambdaApp {
  readonly fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>;
  /** Called as the container starts. What it throws is thrown again for the first request. */
  start?(): Promise<unknown>;
  /** Waited for before an invocation is over: Lambda stops the process then. */
  settled?(): Promise<unknown>;
  /** Called when the container is told to end. */
  close?(): Promise<unknown>;
}

/**
 * A handler that answers an event with a whole answer.
 *
 * The application starts with the container, once. What goes on behind an answer (background tasks, teardowns) is done before the
 * answer is sent, since Lambda stops the process behind it. A container that is told to end (SIGTERM, which Lambda sends where an extension is
 * registered) closes the application.
 * @returns what to export: `export const handler = toLambdaHandler(app)`. It throws TypeError for an event that is no request of HTTP.
 */
export function toLambdaHandler(
  app: LambdaApp,
): (event: unknown, context?: LambdaContext) => Promise<LambdaResult> {
  begin(app);
  const answer = handle(asHono(app.fetch), { isContentTypeBinary: isBinary });
  return async (event, context) => {
    const result = await answer(checkEvent(event), context);
    await app.settled?.();
    return result;
  };
}

/**
 * A handler that sends an answer as it is made, for function URLs with the invoke mode `RESPONSE_STREAM` and REST APIs with response
 * streaming. It takes Lambda's own runtime for Node, which has `awslambda`.
 *
 * As {@link toLambdaHandler}, but what goes on behind an answer is done when the client has it. A stream that fails is broken off.
 * @throws Error where there is no `awslambda`.
 */
export function toStreamingLambdaHandler(app: LambdaApp): unknown {
  begin(app);
  return streamed((event, send, context) => {
    const fetch = async (request: Request, ...rest: never[]) => {
      await send(await app.fetch(request, ...rest));
      await app.settled?.();
      return new Response();
    };
    return handle(asHono(fetch))(checkEvent(event), context);
  });
}

/** The adapter needs no more of a Hono application. */
const asHono = (fetch: LambdaApp["fetch"]): Hono =>
  ({ fetch: fetch as Hono["fetch"] }) as Pick<Hono, "fetch"> as Hono;

function begin(app: LambdaApp): void {
  // Behind the module, which may register more.
  void Promise.resolve()
    .then(() => app.start?.())
    .catch(() => {});
  if (process.env["AWS_LAMBDA_FUNCTION_NAME"] === undefined) return;
  process.once("SIGTERM", async () => {
    await app.close?.().catch((error: unknown) => console.error("The application failed to close", error));
    process.exit();
  });
}

export type { LambdaContext, LambdaEvent, LambdaResult };
