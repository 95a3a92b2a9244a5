import type { CallOptions } from "./call.js";

/** The options of a call that the server processes once per key. */
export interface OnceOptions extends CallOptions {
  /**
   * Identifies the work: the server does not repeat it if it is sent again with the same key. By default, each call has a new
   * key, which its retries share.
   */
  readonly idempotencyKey?: string | undefined;
}

/** The `Idempotency-Key` of a call: its own, or at least 122 random bits. */
export function onceKey({ idempotencyKey }: OnceOptions = {}): string {
  if (idempotencyKey !== undefined) return idempotencyKey;
  // `randomUUID` is missing in pages that were not loaded over TLS.
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
