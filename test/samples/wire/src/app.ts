import { App, type Body, type Default, type Header, type Query, type Secret, type Wire } from "countersign";
import type { Amount, backwards, Decimal, decimals, Range, Seconds } from "./codecs.js";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  price: Amount;
  /** The same to TypeScript. */
  back: Wire<Decimal, string, typeof backwards>;
  forth: Wire<Decimal, string, typeof decimals>;
  at: Seconds;
  list: Amount[];
  backs: Wire<Decimal, string, typeof backwards>[];
  map: Map<string, Amount>;
  pair: [Seconds, Seconds?];
  range: Range;
  tip?: Amount;
  none: Amount | null;
  either: Amount | number | { free: boolean };
  usual: Seconds & Default<7>;
  pin: Secret<Amount>;
}

app.post(
  "/items",
  (item: Item): Item => ({
    ...item,
    at: new Date(item.at.getTime() + 1000),
    range: [item.range[1], item.range[0]],
  }),
);

app.post("/amounts", (amount: Body<Amount>): Amount => amount);

app.get(
  "/items/:price",
  (price: Amount, at: Query<Seconds>, prices: Query<Amount[]>, limit: Header<Amount, "x-limit">): string =>
    [price.print(), at.toISOString(), ...prices.map((each) => each.print()), limit.print()].join(" "),
);

app.get("/broken", (): Amount => ({}) as Decimal);

export default app;
