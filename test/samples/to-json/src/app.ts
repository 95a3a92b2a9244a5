import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** Sent as text, and never received. */
class Money {
  readonly #cents: number;
  /** No data, and no matter as long as it is only sent. */
  readonly format = (locale: string): string => `${this.#cents} (${locale})`;

  constructor(cents: number) {
    this.#cents = cents;
  }

  toJSON(): string {
    return (this.#cents / 100).toFixed(2);
  }
}

/** Other properties on the way in than on the way out. */
class Visit {
  page: string;
  at: Date;

  constructor(page: string, at: Date) {
    this.page = page;
    this.at = at;
  }

  toJSON(): { page: string; day: string; cost: Money } {
    return { page: this.page, day: this.at.toISOString().slice(0, 10), cost: new Money(150) };
  }
}

/** `this` is the class itself. */
class Point {
  constructor(
    public x: number,
    public y: number,
  ) {}

  toJSON() {
    return { ...this };
  }
}

interface Report {
  visits: Visit[];
  total: Money | null;
  origin?: Point;
}

interface Plan {
  visits: Visit[];
  origin?: Point;
}

app.get("/money", (): Money => new Money(1999));

app.post(
  "/",
  ({ visits, origin }: Plan): Report => ({
    visits: visits.map(({ page, at }) => new Visit(page, at)),
    total: visits.length > 0 ? new Money(visits.length * 150) : null,
    ...(origin && { origin: new Point(origin.x, origin.y) }),
  }),
);

export default app;
