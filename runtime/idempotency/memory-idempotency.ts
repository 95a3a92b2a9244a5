import type { Claim, IdempotencyStore } from "./idempotency-store.js";

/** The limit for responses, each of which may have a megabyte, and for keys. The oldest are removed first. */
const MOST_CHARACTERS = 50_000_000;
const MOST_KEYS = 100_000;

interface Entry {
  readonly owner: string;
  readonly fingerprint: string;
  readonly answer?: string;
  readonly end: number;
}

/**
 * Keeps responses in this process alone, and forgets everything when it ends.
 * @param now in milliseconds.
 */
export function memoryIdempotency(
  now: () => number = Date.now,
  most = { characters: MOST_CHARACTERS, keys: MOST_KEYS },
): IdempotencyStore {
  const entries = new Map<string, Entry>();
  let characters = 0;

  function remove(key: string): void {
    characters -= entries.get(key)?.answer?.length ?? 0;
    entries.delete(key);
  }
  function put(key: string, entry: Entry): void {
    remove(key);
    entries.set(key, entry);
    characters += entry.answer?.length ?? 0;
    for (const [oldest, { answer, end }] of entries) {
      const isTooMuch = characters > most.characters || entries.size > most.keys;
      // Work in progress is not forgotten: it would be done twice.
      if (end <= now() || (isTooMuch && answer !== undefined && oldest !== key)) remove(oldest);
      else if (!isTooMuch) return;
    }
  }
  function current(key: string): Entry | undefined {
    const entry = entries.get(key);
    return entry && entry.end > now() ? entry : undefined;
  }

  return {
    claim(key, owner, fingerprint, lock): Claim {
      const entry = current(key);
      if (!entry) {
        put(key, { owner, fingerprint, end: now() + lock * 1000 });
        return { state: "ours" };
      }
      return entry.answer === undefined
        ? { state: "taken", fingerprint: entry.fingerprint }
        : { state: "done", fingerprint: entry.fingerprint, answer: entry.answer };
    },
    complete(key, owner, answer, ttl) {
      const entry = current(key);
      if (entry?.owner === owner && entry.answer === undefined)
        put(key, { ...entry, answer, end: now() + ttl * 1000 });
    },
    release(key, owner) {
      const entry = current(key);
      if (entry?.owner === owner && entry.answer === undefined) remove(key);
    },
  };
}
