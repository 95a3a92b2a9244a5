/**
 * Iterates pages.
 * @param read requests a page.
 * @param next returns what to request next: `undefined` after the last page.
 * @throws what `read` threw, or an `Error` if a page links to itself.
 */
export async function* readPages<Place, Page>(
  read: (place: Place) => Promise<Page>,
  first: Place,
  next: (page: Page, place: Place) => Place | undefined,
): AsyncGenerator<Page, undefined> {
  for (let place: Place | undefined = first; place !== undefined; ) {
    const page: Page = await read(place);
    yield page;
    const following: Place | undefined = next(page, place);
    if (following !== undefined && placeText(following) === placeText(place))
      throw new Error("A page links to itself");
    place = following;
  }
}

/** JSON cannot hold a bigint. */
function placeText(place: unknown): string {
  return JSON.stringify(place, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
}
