import type { Context } from "hono";
import { rememberBody } from "./whole-bodies.js";

/** An answer whose body was complete. */
interface WholeAnswer {
  readonly response: Response;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/**
 * The answer that is on its way through middleware, as a property of its `Request`. In a `WeakMap`, each would cost the garbage
 * collector 3 µs.
 */
const MADE: unique symbol = Symbol("countersign.made");

type Answered = Request & { [MADE]?: WholeAnswer };

/** Records an answer for {@link wholeAgain}, if there is middleware that may change it on its way. */
export function rememberAnswer(response: Response, body: unknown, { req, env }: Context): void {
  if (req.routeIndex === 0 || (typeof body !== "string" && !(body instanceof Uint8Array))) return;
  const { outgoing } = (env ?? {}) as { readonly outgoing?: unknown };
  if (outgoing) (req.raw as Answered)[MADE] = { response, body: body as WholeAnswer["body"] };
}

/**
 * Undoes the cost of a header that middleware sets after `next()`: Hono then puts the body into another `Response`, as a stream,
 * which node-server reads piece by piece, with 25 promises. If that stream is still the one of the answer, the body has not been
 * changed.
 * @returns a `Response` with the same head and a complete body; the response unchanged if the body may be another one.
 */
export function wholeAgain(request: Request, sent: Response): Response {
  const made = (request as Answered)[MADE];
  if (!made || made.response === sent) return sent;
  const { body, headers } = sent;
  if (!body || body !== made.response.body || body.locked || sent.bodyUsed) return sent;
  // Node-server would add its length as well.
  if (headers.has("transfer-encoding")) return sent;
  const whole = new Response(made.body, { status: sent.status, statusText: sent.statusText, headers });
  rememberBody(whole, made.body);
  return whole;
}
