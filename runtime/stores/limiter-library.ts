import type { RateLimiterAbstract } from "rate-limiter-flexible";
import type { Counted, LimitStore } from "../limits/limit-store.js";

type Library = typeof import("rate-limiter-flexible");

/** What it is asked for: we judge what it counts. PostgreSQL's integers end there. */
export const NO_END = 2_147_483_647;

/**
 * Counts by one limiter for each length of a window.
 * @param make a limiter with `points` out of reach, for windows of that many seconds.
 */
export function limitsBy(
  make: (library: Library, seconds: number) => RateLimiterAbstract | Promise<RateLimiterAbstract>,
): LimitStore {
  const limiters = new Map<number, Promise<RateLimiterAbstract>>();
  return {
    async count(key, seconds): Promise<Counted> {
      const made = limiters.get(seconds) ?? loadLibrary().then((library) => make(library, seconds));
      limiters.set(seconds, made);
      // Who comes next tries again.
      made.catch(() => limiters.delete(seconds));
      const { consumedPoints, msBeforeNext } = await (await made).consume(await shortKey(key));
      return { requests: consumedPoints, endsIn: msBeforeNext };
    },
  };
}

/**
 * Loads what speaks with the stores, an optional peer: only who counts beyond one process needs it.
 * @throws Error that says what to install.
 */
async function loadLibrary(): Promise<Library> {
  try {
    const { default: library } = await import("rate-limiter-flexible");
    return library;
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error(
      'Cannot count requests in Redis or PostgreSQL: the package "rate-limiter-flexible", which does it, is not installed. Run: npm install rate-limiter-flexible',
      { cause: error },
    );
  }
}

/** PostgreSQL's column takes 255 characters. */
async function shortKey(key: string): Promise<string> {
  if (key.length <= 200) return key;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  const bytes = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  return `${key.slice(0, 100)} ${bytes.join("")}`;
}
