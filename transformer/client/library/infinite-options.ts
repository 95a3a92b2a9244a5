import type { PagePlace } from "./paged.js";
import { keyOf } from "./query-options.js";

/**
 * The options for `useInfiniteQuery` and `fetchInfiniteQuery` of TanStack Query. A page's parameter is the arguments that request
 * it.
 */
export interface ApiInfiniteQuery<Name extends string, Given, Page> {
  /** It begins with the key of the query for one page, so that invalidating that query also invalidates this one. */
  readonly queryKey: readonly [operation: Name, given: unknown, pages: "pages"];
  readonly queryFn: (context: { readonly signal: AbortSignal; readonly pageParam: Given }) => Promise<Page>;
  readonly initialPageParam: Given;
  readonly getNextPageParam: (page: Page, pages: readonly Page[], given: Given) => Given | undefined;
}

export function infiniteOptions<Name extends string, Given, Page>(
  operation: Name,
  given: Given,
  read: (given: Given, signal: AbortSignal) => Promise<Page>,
  next: (page: Page, given: Given) => PagePlace<Given> | undefined,
): ApiInfiniteQuery<Name, Given, Page> {
  return {
    queryKey: [operation, keyOf(given), "pages"],
    queryFn: ({ signal, pageParam }) => read(pageParam, signal),
    initialPageParam: given,
    getNextPageParam: (page, _, behind) => next(page, behind)?.given,
  };
}
