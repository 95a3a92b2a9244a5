import type { ApiCall, ValueOf } from "./call.js";
import { readPages } from "./read-pages.js";

/** A call that gives one page: its promise that page, `for await` the items of it and of all behind it, which are asked for as they are wanted. */
export interface PagedCall<Answer, Item> extends ApiCall<Answer>, AsyncIterable<Item> {
  /** The page itself and all behind it. */
  pages(): AsyncIterable<ValueOf<Answer>>;
}

/** Where a page is: arguments, or a query in the place of theirs. */
export interface PagePlace<Given> {
  readonly given: Given;
  readonly query?: string | undefined;
}

/**
 * @param read asks for a page.
 * @param next where the page behind one is: `undefined` behind the last.
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
