import { App, type Check, type Query, type Secret } from "countersign";
import type Version from "./money.js";
import type { Money, Tagged, Tree } from "./money.js";

const app = new App({ title: "Sample", version: "1.0.0" });

export const isEuro = ({ currency }: Money): true | string => currency === "EUR" || "Euros only";

export class Pin {
  constructor(readonly digits: string) {}
  static fromJSON(digits: string): Pin {
    if (digits.length !== 4) throw new Error(`${digits} has not four digits`);
    return new Pin(digits);
  }
  toJSON(): string {
    return this.digits;
  }
}

interface Order {
  total: Money;
  parts: Money[];
  pair: [Money, Version];
  byName: Map<string, Money>;
  record: Record<string, Money>;
  all: Set<Version>;
  tip?: Money;
  rest: Money | null;
  choice: Version | boolean | { free: true };
  euros: Money & Check<typeof isEuro>;
  tagged: Tagged<"a">;
}

app.post("/orders", (order: Order) => ({
  ...order,
  total: order.total.doubled(),
  kinds: [order.total, ...order.parts, ...order.byName.values()].map((each) => each.doubled().currency),
  versions: [...order.all].map((version) => version.next()),
}));

app.post("/trees", (tree: Tree): Tree => tree);

app.post("/pins", (login: { pin: Secret<Pin> }): string => typeof login.pin.digits);

app.get(
  "/versions/:version",
  (version: Version, since: Query<Version>, others: Query<Version[]>): Version[] =>
    [version, since, ...others].map((each) => each.next()),
);

export default app;
