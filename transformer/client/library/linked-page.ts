import { nextLink } from "./next-link.js";
import type { PagePlace } from "./paged.js";

/**
 * The next page is where the header `Link` says. Nothing of the link counts but its query: it is asked of the same operation, so that a
 * server behind a proxy need not know its own address, and credentials go nowhere else.
 */
export function linkedPage<Given>(given: Given, headers: Headers): PagePlace<Given> | undefined {
  const link = nextLink(headers.get("link"));
  return link === undefined ? undefined : { given, query: new URL(link, "http://localhost").search };
}
