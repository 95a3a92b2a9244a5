/**
 * Returns the path and the query of a request's target (RFC 9112, 3.2), unchanged: an absolute target loses its origin, and `*`
 * is its own path.
 */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(target)?.[0] ?? "";
  const [whole = ""] = target.slice(origin.length).split("#", 1);
  const at = whole.indexOf("?");
  const path = at < 0 ? whole : whole.slice(0, at);
  return { path: path || "/", query: at < 0 ? "" : whole.slice(at + 1) };
}
