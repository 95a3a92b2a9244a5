import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { vi } from "vitest";

/**
 * Pings come when the test says so, on real sockets: by a clock that runs on, the next one may be due on a busy machine
 * before the server has read what answers the last one.
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
    /** Does something, and waits until the server has read what comes of it. */
    async reads(act: () => void): Promise<void> {
      const before = bytesRead();
      act();
      await until(() => bytesRead() > before);
    },
    /** The bytes that wait for the client to take them. */
    queued: () =>
      sockets.reduce((sum, socket) => {
        const handle = Reflect.get(socket, "_handle") as { readonly writeQueueSize?: number } | null;
        return sum + (handle?.writeQueueSize ?? 0);
      }, 0),
    /** One ping after the other, for what only a later one tells. */
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

/** Not `expect.poll`, which makes a faked clock run. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setImmediate();
}
