/**
 * Joins a prefix and a path in Hono's syntax, as plain text: `/items` and `/` are `/items/`, `/items` and `""` are
 * `/items`. A missing slash between them is added and a double one avoided, so that `/` is a prefix like no prefix.
 * Grouping makes no difference, `""` changes nothing; a route whose full path is `""` is served at `/`.
 */
export function joinPath(prefix: string, path: string): string {
  if (path === "") return rooted(prefix);
  const below = rooted(path);
  if (prefix === "") return below;
  return rooted(prefix.endsWith("/") ? prefix.slice(0, -1) : prefix) + below;
}

function rooted(path: string): string {
  return path === "" || path.startsWith("/") ? path : `/${path}`;
}
