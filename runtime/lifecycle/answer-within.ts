import type { ErrorResponder } from "../errors/error-responder.js";
import type { OpenBodies } from "../lifetime/open-bodies.js";
import { wholeAgain } from "../result/whole-again.js";
import type { Lifecycle } from "./lifecycle.js";

/** What must be known about an application for each of its requests. */
export interface Answering {
  readonly lifecycle: Lifecycle;
  readonly bodies: OpenBodies;
  readonly errors: ErrorResponder;
}

/**
 * Serves a request within the life of an application: the first requests wait for its start. Middleware can throw a value that is
 * not an `Error`, which Hono passes on instead of responding.
 */
export function answerWithin(
  { lifecycle, bodies, errors }: Answering,
  request: Request,
  serve: () => Response | Promise<Response>,
): Response | Promise<Response> {
  try {
    const starting = lifecycle.enter();
    const response = starting ? starting.then(serve) : serve();
    if (!(response instanceof Promise)) {
      lifecycle.leave();
      return response;
    }
    return response.then(
      (sent) => {
        lifecycle.leave();
        if (bodies.any) bodies.handedOver(request, sent);
        return wholeAgain(request, sent);
      },
      (thrown: unknown) => {
        lifecycle.leave();
        bodies.handedOver(request, undefined);
        return errors.lastResort(thrown);
      },
    );
  } catch (thrown) {
    lifecycle.leave();
    return errors.lastResort(thrown);
  }
}
