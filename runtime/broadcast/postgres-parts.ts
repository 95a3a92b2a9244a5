/** A payload must be shorter than 8,000 bytes (PostgreSQL 15, NOTIFY). */
const PAYLOAD_BYTES = 7_999;
const MARK_BYTES = "+9999:".length;
/** 80 MB of text: the limit for a text that is assembled from parts. */
const MOST_PARTS = 10_000;

/**
 * Returns a text as payloads of NOTIFY: unchanged if it fits, otherwise in parts, each after a mark with the number of parts that
 * follow it: `+2:`, `+1:`, `+0:`. No JSON begins with a plus. The notifications of one transaction arrive in order and without
 * others in between.
 * @throws RangeError if it is too long to be sent in parts.
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

/** Reassembles parts. */
export class Parts {
  readonly #begun = new Map<string, { readonly texts: string[]; left: number }>();
  readonly #broken: (channel: string, cause: Error) => void;

  /** @param broken gets what is not a message and is dropped. */
  constructor(broken: (channel: string, cause: Error) => void) {
    this.#broken = broken;
  }

  /** @returns the text if the payload is one, or is the last part of one. */
  add(channel: string, payload: string): string | undefined {
    const [mark, left] = payload.startsWith("+") ? (/^\+(\d{1,4}):/.exec(payload) ?? []) : [];
    const begun = this.#begun.get(channel);
    this.#begun.delete(channel);
    if (begun && begun.left - 1 !== Number(left))
      this.#broken(channel, new SyntaxError("The rest of a message is missing."));
    if (!payload.startsWith("+")) return payload;
    if (mark === undefined) {
      this.#broken(channel, new SyntaxError("It begins like a part of a message, but is not one."));
      return undefined;
    }
    const texts = begun && begun.left - 1 === Number(left) ? begun.texts : [];
    texts.push(payload.slice(mark.length));
    if (Number(left) === 0) return texts.join("");
    this.#begun.set(channel, { texts, left: Number(left) });
    return undefined;
  }

  /** Drops incomplete texts of a channel. */
  forget(channel: string): void {
    this.#begun.delete(channel);
  }
}
