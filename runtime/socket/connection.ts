import type { Context } from "hono";

/**
 * Where a server leaves its door for sockets: `context.env[SOCKET_DOOR]`, a member of what it passes to `app.fetch` as
 * Hono's environment. A symbol, so that no binding of a platform has its name.
 */
export const SOCKET_DOOR: unique symbol = Symbol.for("countersign.socketDoor");

/** What a server that can open WebSockets passes as Hono's environment, beside its own members. */
export interface SocketEnvironment {
  readonly [SOCKET_DOOR]?: SocketDoor;
}

/** One open connection, as the core sees it: one of `ws`, a platform's WebSocket, or one end of a pair in memory. */
export interface SocketConnection {
  /** The subprotocol that both sides speak; `""` for none. */
  readonly protocol: string;
  /**
   * Whether {@link pause} holds messages back. Where it does not, the core closes the connection with 1013 when too many
   * wait for a handler that does not read.
   */
  readonly canPause: boolean;
  /**
   * Sends text as a text frame, bytes as a binary one. Does nothing once the connection is closing.
   * @returns `undefined` when there is room for more; otherwise a promise that is resolved, never rejected, when there is
   *   room again or the connection has ended.
   */
  send(message: string | Uint8Array): Promise<void> | undefined;
  /**
   * Starts the closing handshake, behind everything that was sent; does nothing when it has begun. The door ends the
   * connection itself if the other side does not answer in time.
   * @param code 1000, 1001, 1007 to 1014 or 3000 to 4999.
   * @param reason at most 123 bytes of UTF-8.
   */
  close(code: number, reason: string): void;
  /** Holds messages back until {@link resume}; those that have been received already may still be told. */
  pause(): void;
  resume(): void;
}

/**
 * How a connection ended.
 * @example const isUsual = ({ code, clean }: SocketEnd): boolean => clean && code === 1000;
 */
export interface SocketEnd {
  /** As RFC 6455 has it, 7.4.1: 1005 where the other side named none, 1006 where the connection was lost. */
  readonly code: number;
  readonly reason: string;
  /** Whether both sides said goodbye. */
  readonly clean: boolean;
}

/** What a door tells the core about a connection, in order. */
export interface SocketEvents {
  /** A whole message: a string for a text frame, bytes for a binary one, which nobody writes to afterwards. */
  message(message: string | Uint8Array): void;
  /**
   * The connection has ended, in whatever way, or the other side has begun to close it: no message follows. Called once,
   * also after {@link SocketConnection.close}.
   */
  ended(how: SocketEnd): void;
}

/**
 * What a request becomes that has passed every check: exactly one of {@link open} and {@link abandon} must be called, as
 * what the request has opened (its dependencies) is closed by nothing else.
 */
export interface SocketAcceptance {
  /** The subprotocol to say in the handshake, if any. */
  readonly protocol: string | undefined;
  /** Whether the text frames that are sent hold JSON: for a client in the same process. */
  readonly json: boolean;
  /** How many bytes a message may have. A door that can stop a longer one while it arrives closes with 1009. */
  readonly maxMessage: number;
  /** Milliseconds between pings; `false` for none. A door without pings of its own need not care. */
  readonly pingInterval: number | false;
  /** What dependencies add to the answer, for a door that answers at once; they are on the response afterwards, too. */
  readonly headers: Headers | undefined;
  /** The handshake is done. The events may be told as soon as this has returned. */
  open(connection: SocketConnection): SocketEvents;
  /**
   * There will be no connection: the client left, its handshake was malformed, or middleware answered in its place. A door
   * that throws need not say so.
   */
  abandon(): void;
}

/**
 * A server's way to make a connection of a request.
 * @returns the response that goes through Hono and its middleware: a platform's own (101), or one that the server knows
 *   again when it gets it back, and whose headers it sends with its handshake. If it gets back another one, that is the
 *   answer, and it calls `acceptance.abandon()`.
 */
export type SocketDoor = (context: Context, acceptance: SocketAcceptance) => Response | Promise<Response>;
