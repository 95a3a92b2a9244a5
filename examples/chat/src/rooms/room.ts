import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type Broadcast, memoryBroadcast, type Subscription, type Uuid } from "countersign";
import type { Message, Name, RoomEvent, ToClient } from "./messages.js";

/** How many messages are kept for people who join later. */
const REMEMBERED = 100;

/** The milliseconds between two announcements of a process, and those without one until its people count as gone. */
const PULSE = 10_000;
const SILENCE = 3 * PULSE;

/** Milliseconds until the room subscribes again after its subscription has ended. */
const PAUSE = 1_000;

interface Presence {
  readonly people: readonly Name[];
  /** The time of its last announcement, in milliseconds since 1970. */
  readonly at: number;
}

/** A room as one process sees it: messages go through a broadcast, so that the people of all processes get them. */
export class Room {
  readonly #name: string;
  readonly #broadcast: Broadcast<RoomEvent>;
  readonly #updates = memoryBroadcast<ToClient>();
  readonly #process: Uuid = randomUUID();
  readonly #present = new Map<Uuid, Presence>();
  readonly #here: Name[] = [];
  readonly #closing = new AbortController();
  #messages: Message[] = [];
  #following: Promise<void> = Promise.resolve();
  #pulse: NodeJS.Timeout | undefined;

  constructor(name: string, broadcast: Broadcast<RoomEvent>) {
    this.#name = name;
    this.#broadcast = broadcast;
  }

  /** Resolves when everything that is published from now on is received. */
  async open(): Promise<this> {
    this.#following = this.#follow(await this.#subscribe());
    this.#pulse = setInterval(() => void this.#announce(), PULSE);
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

  /**
   * The current state.
   * @param after only the messages after the one with this id, if that is known.
   */
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

  say(said: Pick<Message, "from" | "text" | "attachment">): Promise<void> {
    const message = { id: randomUUID(), at: new Date().toISOString(), ...said };
    return this.#publish({ type: "message", message });
  }

  type(name: Name): Promise<void> {
    return this.#publish({ type: "typing", name });
  }

  /** Without a connection nothing can be announced; every pulse tries again. */
  #announce(messages?: Message[]): Promise<void> {
    const here = { process: this.#process, people: [...this.#here] };
    return this.#publish({ type: "present", ...here, ...(messages && { messages }) }).catch(ignore);
  }

  #publish(event: RoomEvent): Promise<void> {
    return this.#broadcast.publish(this.#name, event);
  }

  /**
   * Asks the others for earlier messages: what is published while this process is not subscribed is lost here, but they have it.
   */
  async #subscribe(): Promise<Subscription<RoomEvent>> {
    const { signal } = this.#closing;
    const ask = () => this.#publish({ type: "ask" });
    const onGap = () => void ask().catch(ignore);
    const events = await this.#broadcast.subscribe(this.#name, { signal, onGap });
    await ask();
    return events;
  }

  /**
   * Never rejects: a subscription that fails, for example because too many messages are waiting for it, is followed by another
   * one.
   */
  async #follow(first: Subscription<RoomEvent>): Promise<void> {
    const { signal } = this.#closing;
    let events: Subscription<RoomEvent> | undefined = first;
    while (!signal.aborted) {
      try {
        events ??= await this.#subscribe();
        for await (const event of events) {
          const update = this.#note(event);
          if (update) await this.#updates.publish(this.#name, update);
        }
        // The room closes, or its broadcast does.
        return;
      } catch (error) {
        console.error(`The room "${this.#name}" has missed something, and subscribes again.`, error);
        events = undefined;
        await wait(PAUSE, undefined, { signal }).catch(ignore);
      }
    }
  }

  /** Records what has happened, and returns the message for the people here. */
  #note(event: RoomEvent): ToClient | undefined {
    switch (event.type) {
      case "ask":
        void this.#announce(this.#messages);
        return undefined;
      case "message":
        this.#remember([event.message]);
        return event;
      case "present": {
        const before = this.#people();
        this.#present.set(event.process, { people: event.people, at: Date.now() });
        for (const [process, { at }] of this.#present)
          if (Date.now() - at > SILENCE) this.#present.delete(process);
        if (this.#remember(event.messages ?? [])) return this.snapshot();
        const people = this.#people();
        return people.join("\n") === before.join("\n") ? undefined : { type: "people", people };
      }
      case "typing":
        return event;
    }
  }

  /** @returns whether any is new. */
  #remember(messages: readonly Message[]): boolean {
    const known = new Set(this.#messages.map(({ id }) => id));
    if (messages.every(({ id }) => known.has(id))) return false;
    const byId = new Map([...this.#messages, ...messages].map((message) => [message.id, message]));
    this.#messages = [...byId.values()].sort((a, b) => a.at.localeCompare(b.at)).slice(-REMEMBERED);
    return true;
  }

  #people(): Name[] {
    return [...new Set([...this.#present.values()].flatMap(({ people }) => people))].sort();
  }
}

const ignore = () => {};
