import type { Context } from "hono";
import { originalOf } from "../request/original-request.js";
import type { Outlet } from "./streamed-body.js";
import { turn } from "./turn.js";

/** What a server reports about the connection of a response. */
export interface Connection extends Outlet {
  /** Resolves when the response has been sent or the client has left. */
  readonly gone: Promise<void>;
}

/** The part of Node's `ServerResponse` that is needed. */
export interface NodeResponse {
  strictContentLength?: boolean;
  readonly closed: boolean;
  readonly headersSent: boolean;
  readonly chunkedEncoding?: boolean;
  readonly socket: NodeSocket | null;
  once(event: "close", listener: () => void): unknown;
  off(event: "close", listener: () => void): unknown;
  destroy(): unknown;
}

export interface NodeSocket {
  readonly destroyed: boolean;
  write(data: string, done: () => void): unknown;
  once(event: "close", listener: () => void): unknown;
  off(event: "close", listener: () => void): unknown;
  resetAndDestroy?(): unknown;
}

/** What node-server passes as Hono's environment. */
interface NodeEnvironment {
  readonly incoming?: { readonly socket?: NodeSocket };
  readonly outgoing?: NodeResponse & { readonly writableFinished: boolean };
}

/** @param environment the request's, from Hono. */
export function connectionOf(environment: unknown): Connection {
  const { incoming, outgoing } = (environment ?? {}) as NodeEnvironment;
  return outgoing && typeof outgoing.once === "function"
    ? nodeConnection(outgoing, incoming?.socket)
    : handedOver();
}

/**
 * Calls back if the client leaves before it has its response; immediately if it has already left.
 * @returns a function that cancels the callback.
 */
export function whenClientLeaves({ env, req }: Context, left: () => void): () => void {
  const { incoming, outgoing } = (env ?? {}) as NodeEnvironment;
  if (outgoing && typeof outgoing.once === "function") {
    // The request's signal is not used: node-server would have to create it first, and forgets it in a pipeline.
    return whenNodeClientLeaves(outgoing, incoming?.socket, left);
  }
  // The signal of a copy may never fire.
  const { signal } = originalOf(req.raw);
  if (signal.aborted) left();
  else signal.addEventListener("abort", left, { once: true });
  return () => signal.removeEventListener("abort", left);
}

/** The same without Hono. */
export function whenNodeClientLeaves(
  outgoing: NodeResponse & { readonly writableFinished: boolean },
  socket: NodeSocket | undefined,
  left: () => void,
): () => void {
  let listening = true;
  const close = () => {
    if (listening && !outgoing.writableFinished) left();
  };
  onClose(outgoing, socket, close);
  return () => {
    listening = false;
  };
}

/**
 * For a response that declares the length of its body: makes Node close the connection if the length is wrong. Otherwise surplus
 * bytes would be read as the beginning of the next response, and missing bytes would be taken from it.
 */
export function holdToLength(environment: unknown): void {
  const { outgoing } = (environment ?? {}) as NodeEnvironment;
  if (!outgoing || typeof outgoing.once !== "function") return;
  outgoing.strictContentLength = true;
  // What is written after the client has left is not counted.
  outgoing.once("close", () => {
    outgoing.strictContentLength = false;
  });
}

/** On other platforms it is only known that the server takes a response before the next turn of the event loop. */
function handedOver(): Connection {
  return {
    gone: turn(),
    async breakOff() {
      await turn();
      return false;
    },
    isSocket: false,
  };
}

function nodeConnection(outgoing: NodeResponse, socket: NodeSocket | undefined): Connection {
  const gone = new Promise<void>((resolve) => onClose(outgoing, socket, resolve));
  return {
    gone,
    /**
     * If the stream failed, node-server would discard what has not reached the socket and print the error. Before the head is
     * sent, it would even send the error as text. Therefore the connection is closed instead, once everything has been sent.
     */
    async breakOff() {
      // node-server checks twice for more of a body before it sends the head.
      for (let turns = 0; turns < 3 && !outgoing.headersSent && !outgoing.closed; turns++) await turn();
      // Code that reads the body before the head is sent, such as middleware, must see the error.
      if (!outgoing.headersSent) return false;
      await flushed(outgoing);
      // Without chunked encoding, the end of the connection means the end of the body. A reset does not.
      if (outgoing.chunkedEncoding === false) outgoing.socket?.resetAndDestroy?.();
      outgoing.destroy();
      await gone;
      return true;
    },
    isSocket: true,
  };
}

/**
 * Calls back when a response has been sent or its connection is gone; immediately if that has already happened. A pipelined
 * response whose turn has not come has no socket yet, and does not notice the socket's end.
 */
export function onClose(
  outgoing: Pick<NodeResponse, "closed" | "socket" | "once" | "off">,
  socket: NodeSocket | undefined,
  close: () => void,
): void {
  if (outgoing.closed || socket?.destroyed) {
    close();
    return;
  }
  if (outgoing.socket || !socket) {
    outgoing.once("close", close);
    return;
  }
  const once = () => {
    socket.off("close", once);
    outgoing.off("close", once);
    close();
  };
  outgoing.once("close", once);
  socket.once("close", once);
}

/** Resolves when the kernel has everything written so far. */
function flushed({ socket }: NodeResponse): Promise<void> {
  if (!socket || socket.destroyed) return Promise.resolve();
  return new Promise((resolve) => socket.write("", () => resolve()));
}
