import {
  App,
  type Default,
  type Form,
  type Header,
  type Int,
  type MinLength,
  type Name,
  type Query,
  type Strict,
} from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** @example { "firstName": "Ada", "born": { "inYear": 1815 } } */
interface User {
  /** @name first_name */
  firstName: string & MinLength<1>;
  /** @name "last name" */
  lastName?: string;
  born: { inYear: Int & Name<"in_year"> };
  /** Keys are data: @name is about properties. */
  labels: Record<"darkRed" | "lightRed", string>;
  scores: Map<string, Score>;
}

interface Score {
  value: Int & Name<"val"> & Default<1>;
  constructor: string & Name<"__proto__">;
}

interface Event {
  /** @name event_type */
  type: string;
}

interface Paid extends Event {
  type: "paid";
  /** @name amount_due */
  amount: Int;
}

interface Sent extends Event {
  type: "sentOut";
  /** @name sent_at */
  at: Date;
}

interface Left {
  /** @name left_side */
  left: string;
  /** @name both_sides */
  both?: string;
}

interface Right {
  /** @name both_sides */
  other?: string;
  /** @name left_side */
  side: string;
  right: string;
}

interface Swapped {
  /** @name b */
  a: Int;
  /** @name a */
  b: string;
}

interface Page {
  /** @name page_size */
  pageSize: Int & Default<10>;
  /** @name sort_by */
  sortBy?: ("newest" | "oldestFirst")[];
}

interface Agent {
  /** @name X-Client-Name */
  clientName: string;
  userAgent?: string;
}

class Money {
  constructor(
    /** @name minor_units */
    readonly minorUnits: Int,
  ) {}

  toJSON(): { amountText: string & Name<"amount_text"> } {
    return { amountText: (this.minorUnits / 100).toFixed(2) };
  }
}

app.post("/users", (user: User): User => user);
app.patch(
  "/users",
  (change: Partial<Pick<User, "firstName" | "lastName">>): Omit<User, "born"> => ({
    firstName: change.firstName ?? "Ada",
    labels: { darkRed: "a", lightRed: "b" },
    scores: new Map([["x", { value: 2, constructor: "c" }]]),
  }),
);
app.post("/events", (event: Paid | Sent): Paid | Sent => event);
app.post("/sides", (side: Left | Right): { seen: string[]; side: Left | Right } => ({
  seen: Object.keys(side),
  side,
}));
app.post("/swapped", (swapped: Strict<Swapped>): [Swapped, string] => [swapped, `${swapped.a} ${swapped.b}`]);
app.get("/pages", (page: Query<Strict<Page>>, limit: Int & Name<"max"> & Default<7>): Int[] => [
  page.pageSize,
  limit,
  page.sortBy?.length ?? 0,
]);
app.get("/agents", (agent: Header<Agent>): string => `${agent.clientName} ${agent.userAgent}`);
app.post("/forms", (page: Form<Page>): Page => page);
app.post("/money", (money: { price: Money }): { price: Money } => ({
  price: new Money(money.price.minorUnits),
}));

export default app;
