import type { SocketMessages } from "./socket.js";

/** How values become messages. Bytes are sent unchanged, as binary frames. */
export interface MessageForms {
  /** Whether strings are sent unchanged rather than as JSON. */
  readonly sendsText?: boolean;
  readonly receivesText?: boolean;
  /** Converts a value to or from what is sent, if the two differ. */
  readonly encode?: ((value: never) => unknown) | undefined;
  readonly decode?: ((value: never) => unknown) | undefined;
}

export function messageForms<Sent, Received>({
  sendsText,
  receivesText,
  encode,
  decode,
}: MessageForms): SocketMessages<Sent, Received> {
  return {
    encode(message) {
      if (message instanceof Uint8Array) return message;
      if (sendsText) return message as string;
      return JSON.stringify(encode ? encode(message as never) : message);
    },
    decode(data) {
      if (receivesText || typeof data !== "string") return data as Received;
      const value = JSON.parse(data);
      return (decode ? decode(value as never) : value) as Received;
    },
  };
}
