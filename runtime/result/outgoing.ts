import { type CookieOptions, serialize } from "hono/utils/cookie";

/**
 * What a handler adds to its answer beside the result, injected by type:
 * `(out: Outgoing) => { out.headers.set("x-cat", "1"); out.setCookie("session", id); … }`.
 */
export class Outgoing {
  /** Replaces the declared status of a plain result; a `reply(…)` keeps its own. */
  status: number | undefined;
  readonly headers = new Headers();

  /**
   * Adds a `Set-Cookie` header. The value is percent-encoded; `Path=/` and `SameSite=lax` unless told otherwise.
   * @throws Error when name or options cannot stand in the header.
   */
  setCookie(name: string, value: string, options: CookieOptions = {}): void {
    const { sameSite = "lax", ...others } = options;
    // Appended here because Hono writes `SameSite=Lax`, where FastAPI answers `SameSite=lax`.
    const cookie = serialize(name, value, { path: "/", ...others } as CookieOptions);
    this.headers.append("set-cookie", `${cookie}; SameSite=${sameSite.toLowerCase()}`);
  }

  /** Tells the client to forget a cookie; `path` and `domain` must be those it was set with. */
  deleteCookie(name: string, options: Pick<CookieOptions, "path" | "domain" | "secure"> = {}): void {
    this.setCookie(name, "", { ...options, maxAge: 0 } as CookieOptions);
  }
}
