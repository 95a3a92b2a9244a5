import type { DateTime, Int, MaxLength, MinLength, Pattern, Uuid } from "countersign";

/** The name of a person in a room. */
export type Name = string & MinLength<1> & MaxLength<30> & Pattern<"\\S">;

export interface Attachment {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<255>;
  /** Bytes. */
  size: Int;
}

export interface Message {
  id: Uuid;
  at: DateTime;
  from: Name;
  text: string;
  attachment?: Attachment;
}

/** What a client sends. */
export type FromClient =
  | { type: "say"; text: string & MinLength<1> & MaxLength<2000> }
  | { type: "share"; attachment: Attachment; text: string & MaxLength<2000> }
  | { type: "typing" };

/** What a client receives. */
export type ToClient =
  | { type: "snapshot"; people: Name[]; messages: Message[] }
  | { type: "people"; people: Name[] }
  | { type: "message"; message: Message }
  | { type: "typing"; name: Name }
  | { type: "refused"; reasons: string[] };

/** The events that the processes send each other. */
export type RoomEvent =
  | { type: "message"; message: Message }
  | { type: "typing"; name: Name }
  /** Who is connected to a process, and, if requested, the messages that it remembers. */
  | { type: "present"; process: Uuid; people: Name[]; messages?: Message[] }
  /** A process has started, and asks the others. */
  | { type: "ask" };
