import { randomUUID } from "node:crypto";
import { type Broadcast, memoryBroadcast, type Subscription, type Uuid } from "countersign";
import type { Message, Name, RoomEvent, ToClient } from "./messages.js";

/** How many messages are kept for those who come later. */
const REMEMBERED = 100;

/** Milliseconds between two announcements of a process, and without one until it counts as gone. */
const PULSE = 10_000;
const SILENCE = 3 * PULSE;

interface Presence {
  readonly people: readonly Name[];
  /** When it was heard of, in milliseconds since 1970. */
  readonly at: number;
}

/** A room as one process knows it: what is said goes through a broadcast, so that the people of all processes hear it. */
export class Room {
  readonly #name: string;
  readonly #broadcast: Broadcast<RoomEvent>;
  readonly #updates = memoryBroadcast<ToClient>();
  readonly #process: Uuid = randomUUID();
  readonly #present = new Map<Uuid, Presence>();
  readonly #here: Name[] = [];
  readonly #closing = new AbortController();
  #messages: readonly Message[] = [];
  #following: Promise<void> = Promise.resolve();
  #pulse: NodeJS.Timeout | undefined;

  constructor(name: string, broadcast: Broadcast<RoomEvent>) {
    this.#name = name;
    this.#broadcast = broadcast;
  }

  /** Resolves when everything that is published from now on is heard. */
  async open(): Promise<this> {
    // What was said while the connection was lost is lost; who is there can be asked.
    const onGap = () => void this.#publish({ type: "who" });
    const { signal } = this.#closing;
    const events = await this.#broadcast.subscribe(this.#name, { signal, onGap });
    this.#following = this.#follow(events);
    await this.#publish({ type: "who" });
    // One that fails is made up for by the next.
    this.#pulse = setInterval(() => void this.#announce().catch(() => {}), PULSE);
    return this;
  }

  async close(): Promise<void> {
    clearInterval(this.#pulse);
    this.#closing.abort();
    await this.#following;
    await this.#updates.close();
  }

  /** What happens from now on, until the signal is aborted. */
  updates(signal: AbortSignal): Promise<Subscription<ToClient>> {
    return this.#updates.subscribe(this.#name, { signal });
  }

  /** How things are. @param after only messages behind the one with this id, if it is known. */
  snapshot(after?: string): ToClient {
    const known = this.#messages.findIndex(({ id }) => id === after);
    return { type: "snapshot", people: this.#people(), messages: this.#messages.slice(known + 1) };
  }

  enter(name: Name): Promise<void> {
    this.#here.push(name);
    return this.#announce();
  }

  leave(name: Name): Promise<void> {
    this.#here.splice(this.#here.indexOf(name), 1);
    return this.#announce();
  }

  say(message: Omit<Message, "id" | "at">): Promise<void> {
    const at = new Date().toISOString();
    return this.#publish({ type: "message", message: { id: randomUUID(), at, ...message } });
  }

  type(name: Name): Promise<void> {
    return this.#publish({ type: "typing", name });
  }

  #announce(): Promise<void> {
    return this.#publish({ type: "present", process: this.#process, people: this.#here });
  }

  #publish(event: RoomEvent): Promise<void> {
    return this.#broadcast.publish(this.#name, event);
  }

  async #follow(events: AsyncIterable<RoomEvent>): Promise<void> {
    for await (const event of events) {
      if (event.type === "who") await this.#announce();
      else if (event.type === "present") await this.#notePresence(event.process, event.people);
      else {
        if (event.type === "message") this.#messages = [...this.#messages, event.message].slice(-REMEMBERED);
        await this.#updates.publish(this.#name, event);
      }
    }
  }

  async #notePresence(process: Uuid, people: readonly Name[]): Promise<void> {
    const before = this.#people();
    this.#present.set(process, { people, at: Date.now() });
    for (const [each, { at }] of this.#present) if (Date.now() - at > SILENCE) this.#present.delete(each);
    const now = this.#people();
    if (now.join("\n") !== before.join("\n"))
      await this.#updates.publish(this.#name, { type: "people", people: now });
  }

  #people(): Name[] {
    return [...new Set([...this.#present.values()].flatMap(({ people }) => people))].sort();
  }
}
