import type { RateLimiterAbstract } from "rate-limiter-flexible";
import type { Counted, LimitStore } from "../limits/limit-store.js";

type Library = typeof import("rate-limiter-flexible");

/** The limit for the library: we compare the counts ourselves. It is the maximum of PostgreSQL's integers. */
export const NO_END = 2_147_483_647;

/**
 * Counts with one limiter for each length of a window.
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
      // The next request tries again.
      made.catch(() => limiters.delete(seconds));
      const { consumedPoints, msBeforeNext } = await (await made).consume(await shortKey(key));
      return { requests: consumedPoints, endsIn: msBeforeNext };
    },
  };
}

/**
 * Loads the library that accesses the stores, an optional peer: only programs that count beyond one process need it.
 * @throws Error that says what to install.
 */
async function loadLibrary(): Promise<Library> {
  try {
    const { default: library } = await import("rate-limiter-flexible");
    return library;
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error(
      'Cannot count requests in Redis or PostgreSQL: the package "rate-limiter-flexible" is not installed. Run: npm install rate-limiter-flexible',
      { cause: error },
    );
  }
}

/** PostgreSQL's column holds 255 characters. */
async function shortKey(key: string): Promise<string> {
  if (key.length <= 200) return key;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  const bytes = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  return `${key.slice(0, 100)} ${bytes.join("")}`;
}
