/** Admits a limited number at once. Others wait in the order they came. */
export class Limiter {
  readonly #limit: number;
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Resolves when there is room. Each call must be followed by a call to {@link leave}. */
  enter(): Promise<void> | undefined {
    if (this.#inside < this.#limit) {
      this.#inside++;
      return undefined;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Makes room: the first in the queue takes the place. */
  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#inside--;
  }
}
