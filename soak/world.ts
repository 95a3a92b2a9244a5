// Counters of what the handlers of `soak/app.ts` do: `soak/server.js` reports them to the checks.

/** How many generators and socket handlers are open, and how many bytes they have produced since the start. */
export const counted = {
  open: 0,
  made: 0,
  async while(work: () => Promise<unknown>): Promise<void> {
    counted.open++;
    try {
      await work();
    } finally {
      counted.open--;
    }
  },
};

/** Numbers that arrive one by one, the same for all listeners. */
class Ticker {
  #last = 0;
  #isOver = false;
  #turn: Promise<void>;
  #tell = () => {};

  constructor() {
    this.#turn = this.#next();
  }

  /** There must be no listeners. */
  reset(): void {
    this.#last = 0;
    this.#isOver = false;
  }

  /** Publishes the numbers from 1 to `count`. */
  run(count: number, periodMs: number): void {
    const timer = setInterval(() => {
      if (this.#last < count) this.#last++;
      else {
        this.#isOver = true;
        clearInterval(timer);
      }
      const tell = this.#tell;
      this.#turn = this.#next();
      tell();
    }, periodMs);
  }

  async *numbers(): AsyncGenerator<number> {
    counted.open++;
    try {
      let seen = 0;
      while (!this.#isOver) {
        await this.#turn;
        while (seen < this.#last) yield ++seen;
      }
    } finally {
      counted.open--;
    }
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }
}

export const ticker = new Ticker();

const TEXT = "x".repeat(1000);

/** A kilobyte each, endlessly. */
export async function* endless(): AsyncGenerator<string> {
  counted.open++;
  try {
    for (;;) {
      counted.made += TEXT.length;
      yield TEXT;
    }
  } finally {
    counted.open--;
  }
}
