/**
 * Joins a prefix and a path in Hono's syntax. As in Hono, `/` and the empty path mean the prefix itself: `router.get("/")` under
 * `/items` is `/items`. (FastAPI joins as plain text, and its users meet redirects from `/items` to `/items/`.) A missing slash
 * between the two is added and a double one avoided. Grouping makes no difference; a route whose full path is empty is served at
 * `/`.
 */
export function joinPath(prefix: string, path: string): string {
  const below = rooted(path);
  if (below === "") return rooted(prefix);
  const base = rooted(prefix);
  return (base.endsWith("/") ? base.slice(0, -1) : base) + below;
}

function rooted(path: string): string {
  if (path === "" || path === "/") return "";
  return path.startsWith("/") ? path : `/${path}`;
}
