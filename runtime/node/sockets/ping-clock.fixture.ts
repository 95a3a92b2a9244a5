import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { vi } from "vitest";

/**
 * Sends pings on real sockets when the test wants them. With a running clock, a busy machine might send the next ping before the
 * server has read the response to the last one.
 */
export function pingClock(interval: number) {
  let sockets: Socket[] = [];
  const accepted = (message: unknown) => void sockets.push((message as { socket: Socket }).socket);
  const bytesRead = () => sockets.reduce((sum, socket) => sum + socket.bytesRead, 0);
  const strike = () => void vi.advanceTimersByTime(interval);
  return {
    strike,
    start() {
      sockets = [];
      subscribe("net.server.socket", accepted);
      vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    },
    stop() {
      unsubscribe("net.server.socket", accepted);
      vi.useRealTimers();
    },
    /** Does something, and waits until the server has read the effect. */
    async reads(act: () => void): Promise<void> {
      const before = bytesRead();
      act();
      await until(() => bytesRead() > before);
    },
    /** The bytes that wait for the client to read them. */
    queued: () =>
      sockets.reduce((sum, socket) => {
        const handle = Reflect.get(socket, "_handle") as { readonly writeQueueSize?: number } | null;
        return sum + (handle?.writeQueueSize ?? 0);
      }, 0),
    /** Sends one ping after the other, for results that only a later ping shows. */
    async strikesUntil(over: Promise<unknown>): Promise<void> {
      let isOver = false;
      void over.then(() => {
        isOver = true;
      });
      await until(() => {
        strike();
        return isOver;
      });
    },
  };
}

/** Not `expect.poll`, which advances a fake clock. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setImmediate();
}
