import type { App } from "../app.js";
import type { CompiledOperation } from "../contract/operation.js";
import type { CompiledSocket } from "../contract/socket.js";
import { named, operation } from "../operation.fixture.js";
import type { Routes } from "../routes.js";
import type { Handler } from "../served-operation.js";
import { SocketRefused } from "./client-socket.js";
import type { SocketOptions } from "./options.js";
import type { Socket } from "./socket.js";

/** For tests: sockets as a compiler would make them, written by hand. */

/** What goes through them, by the types that stand for it. */
export const SAYING = {
  /** `Socket<string, string>` */
  text: {
    at: 0,
    receives: { text: "text", decode: (value) => value },
    sends: { text: "text", data: { encode: (value) => value } },
  },
  /** `Socket<Uint8Array, Uint8Array>` */
  bytes: { at: 0, receives: { binary: true }, sends: { binary: true } },
  /** `Socket<Named, unknown>`, of which {@link named} is the decoder. */
  json: {
    at: 0,
    receives: {
      text: "json",
      decode(value, issues, key) {
        const start = issues.count;
        const made = named(value, issues as Parameters<typeof named>[1]);
        (issues as Parameters<typeof named>[1]).within(start, key);
        return made;
      },
    },
    sends: { text: "json", data: { encode: (value) => value } },
  },
  /** `Socket<never, string>` */
  nothing: { at: 0, receives: {}, sends: { text: "text", data: { encode: (value) => value } } },
} as const satisfies Readonly<Record<string, CompiledSocket>>;

/** What a compiled call of `app.socket` does. The handler is given the socket, whatever else it has. */
export function socket<In = never, Out = unknown>(
  routes: Routes,
  path: string,
  says: CompiledSocket,
  handler: (socket: Socket<In, Out>, ...rest: never[]) => unknown,
  parts: Partial<CompiledOperation> = {},
  options?: SocketOptions,
): void {
  const compiled = operation({
    decode: () => [undefined],
    result: { status: 101, bodies: {} },
    document: () => ({ operation: { responses: {} } }),
    ...parts,
    socket: says,
  });
  const call = routes.socket as (path: string, ...rest: unknown[]) => unknown;
  call(path, ...(options ? [options] : []), handler as Handler, compiled);
}

/** What a handshake is answered with, or what the socket says first. */
export async function answer(app: App, path: string, headers: Record<string, string> = {}): Promise<unknown> {
  try {
    const client = await app.connect(path, { headers });
    const said = await client.receive();
    client.close();
    return said;
  } catch (error) {
    if (error instanceof SocketRefused) return error.response.status;
    throw error;
  }
}
