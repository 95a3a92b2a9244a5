import type { App } from "../app.js";
import type { CompiledOperation } from "../contract/operation.js";
import type { CompiledSocket } from "../contract/socket.js";
import { named, operation } from "../operation.fixture.js";
import type { Routes } from "../routes.js";
import type { Handler } from "../served-operation.js";
import { SocketRefused } from "./client-socket.js";
import type { SocketOptions } from "./options.js";
import type { Socket } from "./socket.js";

/** For tests: sockets written by hand in the form that the compiler generates. */

/** The messages of the sockets, by their types. */
export const SAYING = {
  /** `Socket<string, string>` */
  text: {
    at: 0,
    receives: { text: "text", decode: (value) => value },
    sends: { text: "text", data: { encode: (value) => value } },
  },
  /** `Socket<Uint8Array, Uint8Array>` */
  bytes: { at: 0, receives: { binary: true }, sends: { binary: true } },
  /** `Socket<Named, unknown>`, whose decoder is {@link named}. */
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

/** Does what a compiled call of `app.socket` does. The handler gets the socket, and any other arguments of `parts`. */
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

/** Returns the status of the response to a handshake, or the socket's first message. */
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
