/** After this time without data, a stream sends a comment, for proxies that close idle connections (HTML, 9.2.7). */
const SILENCE_MS = 15_000;

/**
 * Notices that a reader waits and nothing arrives. One timer serves all waits: a timer for each was half the cost of an event
 * apart from its JSON.
 */
export class Silence {
  readonly #notice: () => void;
  /** When the current wait began, by `performance.now`. */
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param notice called for every 15 seconds of a wait. It does nothing if nothing waits any more. */
  constructor(notice: () => void) {
    this.#notice = notice;
  }

  /** A reader starts to wait. */
  begin(): void {
    this.#since = performance.now();
    this.#timer ??= setTimeout(this.#look, SILENCE_MS);
  }

  /** There will be no further waits. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The timer may have been set for an earlier wait. */
  readonly #look = () => {
    this.#timer = undefined;
    const left = this.#since + SILENCE_MS - performance.now();
    if (left > 0) this.#timer = setTimeout(this.#look, left);
    else this.#notice();
  };
}
