import { type CookieOptions as HonoOptions, serialize } from "hono/utils/cookie";

// Loads Node's types in projects whose `types` do not name them. An isolated install does not find it, and does not need it.
export type {} from "undici-types";

import { percentEncode } from "./percent-encode.js";

/** No user agent keeps a cookie longer (RFC 6265bis, 5.5): 400 days, in seconds. */
const LONGEST = 400 * 24 * 60 * 60;

/** The options that a cookie's name requires (RFC 6265bis, 4.1.3). Omitted ones are filled in. */
export type CookieOptions<Name extends string = string> = HonoOptions &
  (Lowercase<Name> extends `__host-${string}`
    ? { secure?: true; path?: "/"; domain?: never }
    : Lowercase<Name> extends `__secure-${string}`
      ? { secure?: true }
      : unknown);

/**
 * What a handler adds to its response in addition to the result, injected by type:
 * `(out: Outgoing) => { out.headers.set("x-cat", "1"); out.setCookie("session", id); … }`.
 * @example
 * ```ts
 * app.get("/items", (out: Outgoing): Item[] => {
 *   out.headers.set("x-total", "1");
 *   out.setCookie("seen", "yes", { httpOnly: true });
 *   return items;
 * });
 * ```
 */
export class Outgoing {
  /** Replaces the declared status of a plain result; a `reply(…)` keeps its own. */
  status: number | undefined;
  readonly headers: Headers = new Headers();

  constructor() {
    // For handlers that take it apart: `({ setCookie }: Outgoing)`.
    this.setCookie = this.setCookie.bind(this);
    this.deleteCookie = this.deleteCookie.bind(this);
  }

  /**
   * Adds a `Set-Cookie` header. The value is percent-encoded. The defaults are `Path=/` and `SameSite=lax`, and `Secure` if the
   * name begins with `__Secure-` or `__Host-`.
   * @param options `maxAge` in seconds and `expires`: more than 400 days are sent as 400 days, the maximum in user agents; a
   * negative age is sent as 0.
   * @throws TypeError if the age or the date is invalid; Error if name or options cannot be in the header, or contradict the
   * name's prefix.
   */
  setCookie<const Name extends string>(name: Name, value: string, options?: CookieOptions<Name>): void {
    const { sameSite = "lax", maxAge, expires, ...others }: HonoOptions = options ?? {};
    const known: HonoOptions = {
      path: "/",
      ...(/^__(?:secure|host)-/i.test(name) && { secure: true }),
      ...others,
      ...(maxAge !== undefined && { maxAge: clampedAge(name, maxAge) }),
      ...(expires !== undefined && { expires: clampedDate(name, expires) }),
    };
    // Appended here because Hono writes `SameSite=Lax`, while FastAPI sends `SameSite=lax`.
    this.headers.append(
      "set-cookie",
      `${serialized(name, value, known)}; SameSite=${sameSite.toLowerCase()}`,
    );
  }

  /** Makes the client delete a cookie; `path` and `domain` must be those it was set with. */
  deleteCookie(name: string, options: Pick<HonoOptions, "path" | "domain" | "secure"> = {}): void {
    this.setCookie<string>(name, "", { ...options, maxAge: 0 } as HonoOptions);
  }
}

function serialized(name: string, value: string, options: HonoOptions): string {
  try {
    // Hono encodes the value itself, and throws on half of a surrogate pair. It gets an empty value, and ours is added after the
    // name.
    const [head = "", ...attributes] = serialize(name, "", options).split("; ");
    return [head + percentEncode(value), ...attributes].join("; ");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The cookie ${JSON.stringify(name)} cannot be set: ${reason}.`, { cause });
  }
}

function clampedAge(name: string, seconds: number): number {
  if (Number.isNaN(seconds))
    throw new TypeError(`The maxAge of the cookie ${JSON.stringify(name)} is not a number of seconds.`);
  return Math.min(Math.max(seconds, 0), LONGEST);
}

function clampedDate(name: string, date: Date): Date {
  if (Number.isNaN(date.getTime()))
    throw new TypeError(`The expiry of the cookie ${JSON.stringify(name)} is not a date.`);
  return new Date(Math.min(date.getTime(), Date.now() + LONGEST * 1000));
}
