import type { ApiCall, ValueOf } from "./call.js";
import { readPages } from "./read-pages.js";

/**
 * A call that returns one page: its promise resolves to that page, and `for await` iterates the items of it and of all pages
 * after it, which are requested as needed.
 */
export interface PagedCall<Answer, Item> extends ApiCall<Answer>, AsyncIterable<Item> {
  /** This page and all after it. */
  pages(): AsyncIterable<ValueOf<Answer>>;
}

/** Where a page is: arguments, or a query that replaces theirs. */
export interface PagePlace<Given> {
  readonly given: Given;
  readonly query?: string | undefined;
}

/**
 * @param read requests a page.
 * @param next returns the place of the page after a page: `undefined` after the last.
 */
export function paged<Given, Answer, Item>(
  given: Given,
  read: (given: Given, query?: string) => ApiCall<Answer>,
  itemsOf: (page: ValueOf<Answer>) => readonly Item[],
  next: (page: ValueOf<Answer>, given: Given, headers: Headers) => PagePlace<Given> | undefined,
): PagedCall<Answer, Item> {
  const call = read(given);
  async function* pages() {
    const first: PagePlace<Given> = { given };
    const found = readPages(
      async (place: PagePlace<Given>) => {
        const asked = place === first ? call : read(place.given, place.query);
        const page = await asked;
        const { raw } = (await asked.response) as unknown as { readonly raw: Response };
        return { page, headers: raw.headers };
      },
      first,
      ({ page, headers }, place) => next(page, place.given, headers),
    );
    for await (const { page } of found) yield page;
  }
  async function* items() {
    for await (const page of pages()) yield* itemsOf(page);
  }
  return Object.assign(call, { pages, [Symbol.asyncIterator]: items });
}
