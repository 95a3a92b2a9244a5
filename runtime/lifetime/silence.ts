/** After how long a stream in which nothing happens says that it is there, for proxies that end idle connections (HTML, 9.2.7). */
const SILENCE_MS = 15_000;

/**
 * Notices that a reader waits and nothing comes. One timer serves all waits: one for each was half of what an event cost
 * beside its JSON.
 */
export class Silence {
  readonly #notice: () => void;
  /** When the wait under way began, by `performance.now`. */
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param notice is called for each 15 seconds of a wait; it does nothing where nobody waits any more. */
  constructor(notice: () => void) {
    this.#notice = notice;
  }

  /** A reader begins to wait. */
  begin(): void {
    this.#since = performance.now();
    this.#timer ??= setTimeout(this.#look, SILENCE_MS);
  }

  /** Nothing will be waited for any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The timer was set for an earlier wait, perhaps. */
  readonly #look = () => {
    this.#timer = undefined;
    const left = this.#since + SILENCE_MS - performance.now();
    if (left > 0) this.#timer = setTimeout(this.#look, left);
    else this.#notice();
  };
}
