import type { Broadcast, BroadcastOptions, OptionsFor } from "./broadcast.js";
import { Channels, type Receiver, type Transport } from "./channels.js";

/**
 * A broadcast within this process: for one process, and for tests. Messages travel as they do between processes, as text, so that what
 * works with it works with the others.
 * @param options required where T is more than JSON: then there must be a codec.
 * @example const rooms = memoryBroadcast<{ from: string; text: string }>();
 */
export function memoryBroadcast<T>(...options: OptionsFor<T>): Broadcast<T>;
export function memoryBroadcast<T>(options?: BroadcastOptions<T>): Broadcast<T> {
  return new Channels(inProcess(new Set()), options);
}

/** @param receivers who is told of what is published; the transport adds its own. */
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
