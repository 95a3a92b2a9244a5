import type { Context } from "hono";
import { originalOf } from "../request/original-request.js";
import type { Outlet } from "./streamed-body.js";
import { turn } from "./turn.js";

/** What a server tells of the connection that an answer goes out by. */
export interface Connection extends Outlet {
  /** Resolves when the answer has gone out or the client has left. */
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

/** @param environment of the request, as Hono has it. */
export function connectionOf(environment: unknown): Connection {
  const { incoming, outgoing } = (environment ?? {}) as NodeEnvironment;
  return outgoing && typeof outgoing.once === "function"
    ? nodeConnection(outgoing, incoming?.socket)
    : handedOver();
}

/**
 * Calls back when the client leaves before it has its answer: at once where it has left.
 * @returns what takes the call back.
 */
export function whenClientLeaves({ env, req }: Context, left: () => void): () => void {
  const { incoming, outgoing } = (env ?? {}) as NodeEnvironment;
  if (outgoing && typeof outgoing.once === "function") {
    // Not by the request's signal, which node-server has to make first, and forgets in a pipeline.
    return whenNodeClientLeaves(outgoing, incoming?.socket, left);
  }
  // A copy's may be deaf.
  const { signal } = originalOf(req.raw);
  if (signal.aborted) left();
  else signal.addEventListener("abort", left, { once: true });
  return () => signal.removeEventListener("abort", left);
}

/** The same where there is no Hono. */
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
 * For an answer that says itself how long its body is: has Node break the connection off where it is not. What is too much
 * would be the next answer's beginning, and what is missing would be taken from it.
 */
export function holdToLength(environment: unknown): void {
  const { outgoing } = (environment ?? {}) as NodeEnvironment;
  if (!outgoing || typeof outgoing.once !== "function") return;
  outgoing.strictContentLength = true;
  // What is written when the client has left is not counted.
  outgoing.once("close", () => {
    outgoing.strictContentLength = false;
  });
}

/** Elsewhere nothing more is known than that the server takes an answer before the next turn of the event loop. */
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
     * Erroring the stream would make node-server throw away what has not reached the socket, print the error, and before
     * the head has been sent answer with it as text. So the connection is closed instead, once all is out.
     */
    async breakOff() {
      // node-server looks twice for more of a body before it sends the head.
      for (let turns = 0; turns < 3 && !outgoing.headersSent && !outgoing.closed; turns++) await turn();
      // Whoever reads the body before the head is sent, such as middleware, is to see the error.
      if (!outgoing.headersSent) return false;
      await flushed(outgoing);
      // Without chunks the end of the connection is the end of the body; a reset is not.
      if (outgoing.chunkedEncoding === false) outgoing.socket?.resetAndDestroy?.();
      outgoing.destroy();
      await gone;
      return true;
    },
    isSocket: true,
  };
}

/**
 * Calls back when a response has been sent or its connection is gone; at once where it is.
 * A pipelined response that is not at its turn has no socket yet, and does not hear of the socket's end.
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

/** Resolves when everything written so far is the kernel's. */
function flushed({ socket }: NodeResponse): Promise<void> {
  if (!socket || socket.destroyed) return Promise.resolve();
  return new Promise((resolve) => socket.write("", () => resolve()));
}
