import type { Broadcast, BroadcastOptions, OptionsFor } from "./broadcast.js";
import { Channels, type Receiver, type Transport } from "./channels.js";

/**
 * Creates a broadcast within this process: for a single process, and for tests. Messages are sent as text, as between processes,
 * so that code that works with it works with the others.
 * @param options required if T is more than JSON: then there must be a codec.
 * @example const rooms = memoryBroadcast<{ from: string; text: string }>();
 */
export function memoryBroadcast<T>(...options: OptionsFor<T>): Broadcast<T>;
export function memoryBroadcast<T>(options?: BroadcastOptions<T>): Broadcast<T> {
  return new Channels(inProcess(new Set()), options);
}

/** @param receivers those that get what is published; the transport adds its own. */
export function inProcess(receivers: Set<Receiver>): (receiver: Receiver) => Transport {
  return (receiver) => {
    receivers.add(receiver);
    return {
      listen: async () => {},
      unlisten: async () => {},
      publish: async (channel, text) => {
        for (const each of receivers) each.received(channel, text);
      },
      close: async () => void receivers.delete(receiver),
    };
  };
}
