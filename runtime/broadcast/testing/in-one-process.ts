import type { BroadcastOptions } from "../broadcast.js";
import { Channels, type Receiver } from "../channels.js";
import { inProcess } from "../memory.js";
import type { Place } from "./contract.js";

/** Broadcasts that are connected by the transport of `memoryBroadcast`. */
export async function inOneProcess(): Promise<Place> {
  const receivers = new Set<Receiver>();
  return {
    make: <T>(options?: BroadcastOptions<T>) => new Channels<T>(inProcess(receivers), options),
    publishText: async (channel, text) => {
      for (const receiver of receivers) receiver.received(channel, text);
    },
    listeners: async (channel) =>
      [...receivers].filter((receiver) => receiver.wanted().includes(channel)).length,
    connections: async () => 0,
    close: async () => {},
  };
}
