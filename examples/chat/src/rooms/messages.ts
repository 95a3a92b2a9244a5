import type { DateTime, Int, MaxLength, MinLength, Pattern, Uuid } from "countersign";

/** What somebody is called in a room. */
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

/** What a client is told. */
export type ToClient =
  | { type: "snapshot"; people: Name[]; messages: Message[] }
  | { type: "people"; people: Name[] }
  | { type: "message"; message: Message }
  | { type: "typing"; name: Name }
  | { type: "refused"; reasons: string[] };

/** What the processes tell each other. */
export type RoomEvent =
  | { type: "message"; message: Message }
  | { type: "typing"; name: Name }
  /** Who is connected to one of them, and what it remembers if it was asked. */
  | { type: "present"; process: Uuid; people: Name[]; messages?: Message[] }
  /** One of them begins, and asks the others. */
  | { type: "ask" };
