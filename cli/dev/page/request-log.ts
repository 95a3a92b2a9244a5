import type { PageRequest } from "./page-request.js";

const MOST_REQUESTS = 200;
const MOST_CHARACTERS = 8_000_000;

type Listener = (request: PageRequest) => void;

/** The last requests, of all processes that have served. */
export class RequestLog {
  /** Oldest first, with the length of each as text. */
  readonly #kept: { readonly request: PageRequest; readonly length: number }[] = [];
  readonly #listeners = new Set<Listener>();
  #length = 0;

  add(request: PageRequest): void {
    const { length } = JSON.stringify(request);
    this.#kept.push({ request, length });
    this.#length += length;
    while (this.#kept.length > MOST_REQUESTS || (this.#length > MOST_CHARACTERS && this.#kept.length > 1))
      this.#length -= this.#kept.shift()?.length ?? 0;
    for (const listener of this.#listeners) listener(request);
  }

  /** Newest first. */
  get requests(): readonly PageRequest[] {
    return this.#kept.map(({ request }) => request).toReversed();
  }

  /** @returns a function that ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
