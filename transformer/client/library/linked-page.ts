import { nextLink } from "./next-link.js";
import type { PagePlace } from "./paged.js";

/**
 * The `Link` header locates the next page. Only the link's query is used, with the same operation, so that a server behind a
 * proxy need not know its own address, and credentials are sent nowhere else.
 */
export function linkedPage<Given>(given: Given, headers: Headers): PagePlace<Given> | undefined {
  const link = nextLink(headers.get("link"));
  return link === undefined ? undefined : { given, query: new URL(link, "http://localhost").search };
}
