import type { Context } from "hono";
import { rememberBody } from "./whole-bodies.js";

/** An answer that was there as a whole. */
interface WholeAnswer {
  readonly response: Response;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** On its `Request`, the answer that is on its way through middleware. In a `WeakMap` they cost the garbage collector 3 µs each. */
const MADE: unique symbol = Symbol("countersign.made");

type Answered = Request & { [MADE]?: WholeAnswer };

/** Remembers an answer for {@link wholeAgain}, where there is middleware that may change it on its way. */
export function rememberAnswer(response: Response, body: unknown, { req, env }: Context): void {
  if (req.routeIndex === 0 || (typeof body !== "string" && !(body instanceof Uint8Array))) return;
  const { outgoing } = (env ?? {}) as { readonly outgoing?: unknown };
  if (outgoing) (req.raw as Answered)[MADE] = { response, body: body as WholeAnswer["body"] };
}

/**
 * Undoes what a header costs that middleware sets behind `next()`: Hono then puts the body into another `Response`, as a stream, which
 * node-server reads piece by piece, with 25 promises. Where that stream is still the one of the answer, nobody has changed the body.
 * @returns a `Response` of the same head whose body is there at once; what was sent where the body may be another.
 */
export function wholeAgain(request: Request, sent: Response): Response {
  const made = (request as Answered)[MADE];
  if (!made || made.response === sent) return sent;
  const { body, headers } = sent;
  if (!body || body !== made.response.body || body.locked || sent.bodyUsed) return sent;
  // node-server would say how long it is besides.
  if (headers.has("transfer-encoding")) return sent;
  const whole = new Response(made.body, { status: sent.status, statusText: sent.statusText, headers });
  rememberBody(whole, made.body);
  return whole;
}
