import type { Context } from "hono";

/**
 * Where a server puts its door for sockets: `context.env[SOCKET_DOOR]`, a member of what it passes to `app.fetch` as Hono's
 * environment. A symbol, so that no binding of a platform can have the same name.
 */
export const SOCKET_DOOR: unique symbol = Symbol.for("countersign.socketDoor");

/** What a server that can open WebSockets passes as Hono's environment, in addition to its own members. */
export interface SocketEnvironment {
  readonly [SOCKET_DOOR]?: SocketDoor;
}

/** One open connection, as the core sees it: a connection of `ws`, a platform's WebSocket, or one end of a pair in memory. */
export interface SocketConnection {
  /** The subprotocol that both sides speak; `""` for none. */
  readonly protocol: string;
  /**
   * Whether {@link pause} holds messages back. If it does not, the core closes the connection with 1013 when too many messages
   * wait for a handler that does not read.
   */
  readonly canPause: boolean;
  /**
   * Sends text as a text frame, bytes as a binary frame. Does nothing once the connection is closing.
   * @returns `undefined` if there is room for more; otherwise a promise that resolves, and never rejects, when there is room
   * again or the connection has ended.
   */
  send(message: string | Uint8Array): Promise<void> | undefined;
  /**
   * Starts the closing handshake, after everything that was sent; does nothing if it has begun. The door ends the connection
   * itself if the other side does not respond in time.
   * @param code 1000, 1001, 1007 to 1014 or 3000 to 4999.
   * @param reason at most 123 bytes of UTF-8.
   */
  close(code: number, reason: string): void;
  /** Holds messages back until {@link resume}. Messages that have been received already may still be passed on. */
  pause(): void;
  resume(): void;
}

/**
 * How a connection ended.
 * @example const isUsual = ({ code, clean }: SocketEnd): boolean => clean && code === 1000;
 */
export interface SocketEnd {
  /** The close code (RFC 6455, 7.4.1): 1005 if the other side sent none, 1006 if the connection was lost. */
  readonly code: number;
  readonly reason: string;
  /** Whether both sides sent a close frame. */
  readonly clean: boolean;
}

/** The events of a connection that a door passes to the core, in order. */
export interface SocketEvents {
  /** A whole message: a string for a text frame, bytes for a binary one. The bytes are not written to afterwards. */
  message(message: string | Uint8Array): void;
  /**
   * The connection has ended in any way, or the other side has begun to close it: no message follows. Called once, even after
   * {@link SocketConnection.close}.
   */
  ended(how: SocketEnd): void;
}

/**
 * The result for a request that has passed every check. Exactly one of {@link open} and {@link abandon} must be called, because
 * nothing else closes what the request has opened (its dependencies).
 */
export interface SocketAcceptance {
  /** The subprotocol to name in the handshake, if any. */
  readonly protocol: string | undefined;
  /** Whether the sent text frames contain JSON, for a client in the same process. */
  readonly json: boolean;
  /** The maximum size of a message in bytes. A door that can stop a longer one while it arrives closes with 1009. */
  readonly maxMessage: number;
  /** Milliseconds between pings; `false` for none. A door without its own pings ignores it. */
  readonly pingInterval: number | false;
  /** What dependencies add to the response, for a door that responds at once. They are on the response afterwards as well. */
  readonly headers: Headers | undefined;
  /** Called when the handshake is done. Events may follow as soon as this has returned. */
  open(connection: SocketConnection): SocketEvents;
  /**
   * Called if there will be no connection: the client left, its handshake was malformed, or middleware responded instead. A door
   * that throws need not call it.
   */
  abandon(): void;
}

/**
 * A server's way to turn a request into a connection.
 * @returns the response that goes through Hono and its middleware: a platform's own (101), or one that the server recognizes when
 * it gets it back, and whose headers it sends with its handshake. If the server gets back another one, it sends that, and calls
 * `acceptance.abandon()`.
 */
export type SocketDoor = (context: Context, acceptance: SocketAcceptance) => Response | Promise<Response>;
