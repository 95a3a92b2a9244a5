import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** Every key begins with it, so that scanners find keys that were published by mistake. */
const PREFIX = "cs_";

/** A new key: the text that its owner is shown once, and the hash that is stored. */
export interface Made {
  readonly text: string;
  readonly hash: string;
}

/** @param id of the key. The text contains it, so that a key can be found by it. */
export function makeSecret(id: string): Made {
  const text = `${PREFIX}${id}_${randomBytes(32).toString("base64url")}`;
  return { text, hash: hashOf(text) };
}

/** @returns the id in the text of a key, which may still be invalid. */
export function idIn(text: string): string | undefined {
  return /^cs_([0-9a-f-]{36})_[\w-]{43}$/.exec(text)?.[1];
}

export function isKey(text: string): boolean {
  return text.startsWith(PREFIX);
}

/**
 * SHA-256 rather than a slow hash: a key has 256 random bits, which cannot be guessed. Slow hashes are for passwords, which
 * people choose. A key is checked with every request.
 */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function isHashOf(text: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(text)), Buffer.from(hash));
}
