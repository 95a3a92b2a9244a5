import { type CookieOptions as HonoOptions, serialize } from "hono/utils/cookie";
import { percentEncode } from "./percent-encode.js";

/** No user agent keeps a cookie longer (RFC 6265bis, 5.5): 400 days, in seconds. */
const LONGEST = 400 * 24 * 60 * 60;

/** What a cookie called so must have (RFC 6265bis, 4.1.3); what is left out is filled in. */
export type CookieOptions<Name extends string = string> = HonoOptions &
  (Lowercase<Name> extends `__host-${string}`
    ? { secure?: true; path?: "/"; domain?: never }
    : Lowercase<Name> extends `__secure-${string}`
      ? { secure?: true }
      : unknown);

/**
 * What a handler adds to its answer beside the result, injected by type:
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
  readonly headers = new Headers();

  /**
   * Adds a `Set-Cookie` header. The value is percent-encoded; `Path=/` and `SameSite=lax` unless told otherwise, `Secure`
   * where the name begins with `__Secure-` or `__Host-`.
   * @param options `maxAge` in seconds and `expires`: more than 400 days are sent as 400, which is what user agents make of
   *   them; a negative age as 0.
   * @throws TypeError when the age or the date is none; Error when name or options cannot stand in the header, or
   *   contradict the name's prefix.
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
    // Appended here because Hono writes `SameSite=Lax`, where FastAPI answers `SameSite=lax`.
    this.headers.append(
      "set-cookie",
      `${serialized(name, value, known)}; SameSite=${sameSite.toLowerCase()}`,
    );
  }

  /** Tells the client to forget a cookie; `path` and `domain` must be those it was set with. */
  deleteCookie(name: string, options: Pick<HonoOptions, "path" | "domain" | "secure"> = {}): void {
    this.setCookie<string>(name, "", { ...options, maxAge: 0 } as HonoOptions);
  }
}

function serialized(name: string, value: string, options: HonoOptions): string {
  try {
    // Hono encodes the value itself, and throws on half of a surrogate pair: it gets none, and ours is put behind the name.
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
    throw new TypeError(`The expiry of the cookie ${JSON.stringify(name)} is no date.`);
  return new Date(Math.min(date.getTime(), Date.now() + LONGEST * 1000));
}
