import type { CompiledOperation } from "../contract/operation.js";
import type { CompiledSocket } from "../contract/socket.js";
import { operation } from "../operation.fixture.js";
import type { Routes } from "../routes.js";
import type { SocketOptions } from "./options.js";
import type { Socket } from "./socket.js";

const asItIs = (value: unknown) => value;

/** What frames a socket has, as a compiler would say it; what they hold is not looked at. */
export const FRAMES = {
  text: { receives: { text: "text", decode: asItIs }, sends: { text: "text", data: { encode: asItIs } } },
  json: { receives: { text: "json", decode: asItIs }, sends: { text: "json", data: { encode: asItIs } } },
  bytes: { receives: { binary: true }, sends: { binary: true } },
  any: {
    receives: { text: "text", binary: true, decode: asItIs },
    sends: { text: "text", binary: true, data: { encode: asItIs } },
  },
} as const satisfies Record<string, Omit<CompiledSocket, "at">>;

/** What a compiled call of `socket` does: the connection is the handler's first parameter, and what `decode` gives follows. */
export function addSocket<Message>(
  routes: Routes,
  path: string,
  handler: (socket: Socket<Message, Message>, ...more: never[]) => Promise<void>,
  frames: keyof typeof FRAMES | Omit<CompiledSocket, "at"> = "any",
  options: SocketOptions = {},
  parts: Partial<CompiledOperation> = {},
): void {
  const socket: CompiledSocket = { at: 0, ...(typeof frames === "string" ? FRAMES[frames] : frames) };
  const compiled = operation({
    decode: () => [undefined],
    result: { status: 101, bodies: {} },
    document: () => ({ operation: { responses: {} } }),
    socket,
    ...parts,
  });
  const call = routes.socket as (path: string, ...rest: unknown[]) => unknown;
  call(path, options, handler, compiled);
}

/** A handler that sends back what comes. */
export async function echo(socket: Socket<unknown, unknown>): Promise<void> {
  for await (const message of socket) await socket.send(message);
}
