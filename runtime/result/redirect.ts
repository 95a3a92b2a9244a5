import type { Redirect } from "../types.js";
import { percentEncode } from "./percent-encode.js";

/**
 * Redirects the client to another URL. 307 keeps method and body, as in FastAPI; 303 makes it a GET. Characters that a header
 * cannot contain are percent-encoded.
 * @example app.get("/old", (): Redirect => redirect("/new", 308));
 */
export function redirect(url: string | URL, status: 301 | 302 | 303 | 307 | 308 = 307): Redirect {
  const location = String(url).replace(/[^\x21-\x7e]+/g, percentEncode);
  return new Response(null, { status, headers: { location } }) as Redirect;
}
