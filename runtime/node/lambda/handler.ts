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
  /** Called when the container starts. What it throws is thrown again for the first request. */
  start?(): Promise<unknown>;
  /** Awaited before an invocation ends, because Lambda then stops the process. */
  settled?(): Promise<unknown>;
  /** Called when the container gets the signal to end. */
  close?(): Promise<unknown>;
}

/**
 * Creates a handler that responds to an event with a complete response.
 *
 * The application starts once, with the container. Work after a response (background tasks, teardowns) is done before the
 * response is sent, because Lambda stops the process after it. A container that gets the signal to end (SIGTERM, which Lambda
 * sends if an extension is registered) closes the application.
 * @returns what to export: `export const handler = toLambdaHandler(app)`. It throws TypeError for an event that is not an HTTP
 * request.
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
 * Creates a handler that sends a response while it is created, for function URLs with the invoke mode `RESPONSE_STREAM` and REST
 * APIs with response streaming. It requires Lambda's own runtime for Node, which has `awslambda`.
 *
 * Like {@link toLambdaHandler}, but work after a response is done when the client has it. A stream that fails is broken off.
 * @throws Error if there is no `awslambda`.
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

/** The adapter needs nothing else of a Hono application. */
const asHono = (fetch: LambdaApp["fetch"]): Hono =>
  ({ fetch: fetch as Hono["fetch"] }) as Pick<Hono, "fetch"> as Hono;

function begin(app: LambdaApp): void {
  // After the module has loaded, which may register more.
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
