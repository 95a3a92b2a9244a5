/**
 * The connection has ended, or is closing: nothing more can be sent or received.
 * @example
 * ```ts
 * app.socket("/echo", async (socket: Socket<string, string>): Promise<void> => {
 *   await socket.send("hi").catch((error) => error instanceof SocketClosed && console.log(error.code));
 * });
 * ```
 */
export class SocketClosed extends Error {
  override readonly name = "SocketClosed";
  /** The close code (RFC 6455, 7.4.1): 1005 if the other side sent none, 1006 if the connection was lost. */
  readonly code: number;
  readonly reason: string;

  constructor(code: number, reason: string) {
    super(`The socket is closed (${code}${reason === "" ? "" : `: ${reason}`})`);
    this.code = code;
    this.reason = reason;
  }
}

/** A close frame has at most 125 bytes, two of them for the code (RFC 6455, 5.5). */
const LONGEST_REASON = 123;

const encoder = new TextEncoder();

/** @throws RangeError for a code that cannot be sent (RFC 6455, 7.4) or a reason that is too long. */
export function checkClose(code: number, reason: string): void {
  if (!isSendable(code))
    throw new RangeError(
      `A socket cannot be closed with the code ${code}: write 1000, 1001, 1007 to 1014, or one of your own from 3000 to 4999.`,
    );
  const { length } = encoder.encode(reason);
  if (length > LONGEST_REASON)
    throw new RangeError(
      `The reason for closing a socket has ${length} bytes, but a close frame has room for only ${LONGEST_REASON}.`,
    );
}

/** Excludes the codes that are never sent (1005, 1006, 1015), and those that are reserved for the future. */
function isSendable(code: number): boolean {
  if (!Number.isInteger(code)) return false;
  if (code >= 3000) return code <= 4999;
  return code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005 && code !== 1006;
}

/** Returns as much of a text as fits into a close frame. */
export function shortReason(text: string): string {
  const bytes = new Uint8Array(LONGEST_REASON);
  const { read } = encoder.encodeInto(text, bytes);
  return text.slice(0, read);
}
