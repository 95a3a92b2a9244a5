import type { Context } from "hono";
import { watchOf } from "../observing/watches.js";
import { HonoRequestView } from "../request/hono-request.js";
import type { Answer } from "../result/answer.js";
import { begin } from "./begin.js";
import { type Keeping, send } from "./send.js";

/**
 * Makes the `Response` of an answer with a streamed body behind which nothing waits: that of an error, whose operation has ended.
 * @throws what the body fails with before its first piece.
 */
export async function sendAlone(made: Answer, context: Context, keeping: Keeping): Promise<Response> {
  const view = new HonoRequestView(context);
  view.watch = watchOf(context.req.raw);
  return send(await begin(made, view, false), view, context, keeping);
}
