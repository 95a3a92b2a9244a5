/** A payload must be shorter than 8,000 bytes (PostgreSQL 15, NOTIFY). */
const PAYLOAD_BYTES = 7_999;
const MARK_BYTES = "+9999:".length;
/** 80 MB of text: what is put together from parts has a limit. */
const MOST_PARTS = 10_000;

/**
 * A text as payloads of NOTIFY: itself where it fits, otherwise parts, each behind a mark with the number of parts that follow it:
 * `+2:`, `+1:`, `+0:`. No JSON begins with a plus. What is notified in one transaction comes in order and without others in between.
 * @throws RangeError where it is longer than can be sent in parts.
 */
export function toPayloads(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= PAYLOAD_BYTES && !text.startsWith("+")) return [text];
  const parts: string[] = [];
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + PAYLOAD_BYTES - MARK_BYTES, bytes.length);
    // Not within a character: its further bytes are 10xxxxxx.
    while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    parts.push(decoder.decode(bytes.subarray(start, end)));
    start = end;
  }
  if (parts.length > MOST_PARTS) throw new RangeError("The message is longer than 79 MB.");
  return parts.map((part, index) => `+${parts.length - 1 - index}:${part}`);
}

/** Puts parts together again. */
export class Parts {
  readonly #begun = new Map<string, { readonly texts: string[]; left: number }>();
  readonly #broken: (channel: string, cause: Error) => void;

  /** @param broken told of what is no message, and dropped. */
  constructor(broken: (channel: string, cause: Error) => void) {
    this.#broken = broken;
  }

  /** @returns the text, when a payload is one or the last part of one. */
  add(channel: string, payload: string): string | undefined {
    const [mark, left] = payload.startsWith("+") ? (/^\+(\d{1,4}):/.exec(payload) ?? []) : [];
    const begun = this.#begun.get(channel);
    this.#begun.delete(channel);
    if (begun && begun.left - 1 !== Number(left))
      this.#broken(channel, new SyntaxError("The rest of a message is missing."));
    if (!payload.startsWith("+")) return payload;
    if (mark === undefined) {
      this.#broken(channel, new SyntaxError("It begins like a part of a message, and is none."));
      return undefined;
    }
    const texts = begun && begun.left - 1 === Number(left) ? begun.texts : [];
    texts.push(payload.slice(mark.length));
    if (Number(left) === 0) return texts.join("");
    this.#begun.set(channel, { texts, left: Number(left) });
    return undefined;
  }

  /** Drops what has begun on a channel. */
  forget(channel: string): void {
    this.#begun.delete(channel);
  }
}
