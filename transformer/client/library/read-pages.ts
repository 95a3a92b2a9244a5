/**
 * Pages one after another.
 * @param read asks for a page.
 * @param next says what to ask for next: `undefined` behind the last page.
 * @throws what `read` threw, or an `Error` where a page leads to itself.
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

/** JSON has no numbers of any length. */
function placeText(place: unknown): string {
  return JSON.stringify(place, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
}
