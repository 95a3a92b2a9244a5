import type { Context } from "hono";
import { watchOf } from "../observing/watches.js";
import { HonoRequestView } from "../request/hono-request.js";
import type { Answer } from "../result/answer.js";
import { begin } from "./begin.js";
import { type Keeping, send } from "./send.js";

/**
 * Creates the `Response` for an answer with a streamed body if nothing waits for its end: the response to an error, whose
 * operation has ended.
 * @throws the error with which the body fails before its first chunk.
 */
export async function sendAlone(made: Answer, context: Context, keeping: Keeping): Promise<Response> {
  const view = new HonoRequestView(context);
  view.watch = watchOf(context.req.raw);
  return send(await begin(made, view, false), view, context, keeping);
}
