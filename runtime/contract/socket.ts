import type { JsonSchema } from "./component.js";
import type { IssueList } from "./issue.js";
import type { CompiledJson } from "./result.js";

/** What the operation of a socket has besides: the messages both ways, and who gets the connection. */
export interface CompiledSocket {
  /** Which of the handler's parameters it is; `decode` leaves it open. */
  readonly at: number;
  readonly receives: CompiledReceiving;
  readonly sends: CompiledSending;
  /** The handler is told of messages that are not as declared, instead of the connection being closed. */
  readonly tells?: true;
}

/** What frames hold: `text` the text itself, `json` JSON; `binary` bytes. Frames of an absent kind are not allowed. */
interface CompiledFrames {
  readonly text?: "text" | "json";
  readonly binary?: true;
}

export interface CompiledReceiving extends CompiledFrames {
  /**
   * Makes the handler's value of a text, or of what its JSON said. Meaningless when `issues.count` grew.
   * @param key the first step of every `loc`.
   */
  readonly decode?: (value: unknown, issues: IssueList, key: string) => unknown;
  /** Its type does not limit how deep it can be nested, so the runtime must. */
  readonly endless?: true;
}

export interface CompiledSending extends CompiledFrames {
  /** How values become what text frames hold; of `text` only what it checks counts. */
  readonly data?: CompiledJson;
}

/** What the document says of a socket's messages, references by type id. Without members nothing goes that way. */
export interface MessagesFragment {
  readonly receives: MessageFragment;
  readonly sends: MessageFragment;
}

export interface MessageFragment {
  /** Of the text frames: of the text itself where `as` is `text`, of what their JSON says where it is `json`. */
  readonly text?: { readonly as: "text" | "json"; readonly schema: JsonSchema };
  /** Bytes, in binary frames. */
  readonly binary?: true;
}
