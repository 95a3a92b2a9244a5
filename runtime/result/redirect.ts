import type { Redirect } from "../types.js";
import { percentEncode } from "./percent-encode.js";

/**
 * Sends the client elsewhere. 307 keeps method and body, as FastAPI does; 303 makes it a GET.
 * Characters that cannot stand in a header are percent-encoded.
 * @example app.get("/old", (): Redirect => redirect("/new", 308));
 */
export function redirect(url: string | URL, status: 301 | 302 | 303 | 307 | 308 = 307): Redirect {
  const location = String(url).replace(/[^\x21-\x7e]+/g, percentEncode);
  return new Response(null, { status, headers: { location } }) as Redirect;
}
