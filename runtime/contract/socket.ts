import type { JsonSchema } from "./component.js";
import type { IssueList } from "./issue.js";
import type { CompiledJson } from "./result.js";

/** What the operation of a socket has in addition: the messages in both directions, and which parameter gets the connection. */
export interface CompiledSocket {
  /** The index of the handler's parameter. `decode` leaves a gap for it. */
  readonly at: number;
  readonly receives: CompiledReceiving;
  readonly sends: CompiledSending;
  /** The handler is notified of messages that are not as declared. Otherwise the connection is closed. */
  readonly tells?: true;
}

/** The content of frames: `text` is plain text, `json` is JSON, `binary` is bytes. Frames of an absent kind are not allowed. */
interface CompiledFrames {
  readonly text?: "text" | "json";
  readonly binary?: true;
}

export interface CompiledReceiving extends CompiledFrames {
  /**
   * Decodes a text, or the value of its JSON, for the handler. Meaningless if `issues.count` grew.
   * @param key the first step of every `loc`.
   */
  readonly decode?: (value: unknown, issues: IssueList, key: string) => unknown;
  /** Its type does not limit how deeply it can be nested, so the runtime must. */
  readonly endless?: true;
}

export interface CompiledSending extends CompiledFrames {
  /** How values become the content of text frames. For `text`, only its checks are used. */
  readonly data?: CompiledJson;
}

/** The messages of a socket in the document, with references by type id. Without members, nothing is sent in that direction. */
export interface MessagesFragment {
  readonly receives: MessageFragment;
  readonly sends: MessageFragment;
}

export interface MessageFragment {
  /** The text frames: the schema of the text itself if `as` is `text`, of the value of their JSON if it is `json`. */
  readonly text?: { readonly as: "text" | "json"; readonly schema: JsonSchema };
  /** Bytes, in binary frames. */
  readonly binary?: true;
}
