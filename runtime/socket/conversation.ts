import { runBackground } from "../dependencies/end-behind.js";
import type { Failure } from "../dependencies/exits.js";
import { defaultStatus, isServerFault } from "../errors/default-answer.js";
import { HttpError } from "../errors/http-error.js";
import { statusPhrase } from "../http/status-phrases.js";
import { isAbort } from "../lifetime/ending.js";
import type { ServerRequest } from "../request/server-request.js";
import type { ServedOperation } from "../served-operation.js";
import type { Admission } from "./admission.js";
import { shortReason } from "./closed.js";
import type { ServerSocket } from "./server-socket.js";

/**
 * Runs the handler of an open connection to its end, and everything after that, in this order: dependencies of the handler's own
 * scope are torn down, the connection is closed, background tasks run, all other dependencies are torn down. Never rejects.
 */
export async function converse(
  served: Pick<ServedOperation, "handler" | "late">,
  { args, exits }: Admission,
  socket: ServerSocket,
  request: Pick<ServerRequest, "background" | "id">,
): Promise<void> {
  const { handler } = served;
  const late = served.late(request);
  // The door gets its event listeners before any message is sent.
  await undefined;
  const failure = await outcomeOf(() => handler(...(args as never[])));
  const left = exits ? await exits.function.close(failure) : failure;
  const fault = left && !isOfTheEnd(left.error, socket) ? left : undefined;
  const [code, reason] = fault ? closing(fault.error) : [1000, ""];
  if (fault && isLogged(fault.error, socket)) late("the handler of a socket failed", fault.error);
  socket.finish(code, reason);
  await socket.closed;
  await runBackground(request.background, { how: fault ? "failed" : "complete" }, late);
  const behind = await exits?.request.close(left);
  if (behind && behind.error !== left?.error) late("the teardown of a dependency failed", behind.error);
}

async function outcomeOf(work: () => unknown): Promise<Failure | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return { error };
  }
}

/**
 * Whether an error only means that the connection has ended: the connection's own error, or that of something that its signal
 * stopped.
 */
function isOfTheEnd(error: unknown, socket: ServerSocket): boolean {
  return socket.gone !== undefined && (socket.isOwn(error) || isAbort(error, socket.gone));
}

/** As over HTTP, where a thrown response is not a failure. A message that could not be sent has been logged already. */
function isLogged(error: unknown, socket: ServerSocket): boolean {
  return !socket.wasTold(error) && (!(error instanceof Error) || isServerFault(error));
}

/** What the client learns. It learns nothing about the server's faults. */
function closing(error: unknown): readonly [code: number, reason: string] {
  const status = error instanceof Error ? defaultStatus(error) : 500;
  const said =
    error instanceof HttpError && typeof error.detail === "string" ? error.detail : statusPhrase(status);
  return [status < 500 ? 1008 : 1011, shortReason(said)];
}
