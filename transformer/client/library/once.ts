import type { CallOptions } from "./call.js";

/** What a call says that the server does once under a key. */
export interface OnceOptions extends CallOptions {
  /**
   * Names the work: sent again with the same key, it is not done a second time. Unless told, each call has a new key, which its
   * retries share.
   */
  readonly idempotencyKey?: string | undefined;
}

/** The `Idempotency-Key` of a call: its own, or 122 random bits and more. */
export function onceKey({ idempotencyKey }: OnceOptions = {}): string {
  if (idempotencyKey !== undefined) return idempotencyKey;
  // `randomUUID` is missing in pages that were not loaded over TLS.
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
