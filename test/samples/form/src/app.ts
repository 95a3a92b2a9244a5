import { App, type Default, type Form, type Int, type MinLength } from "countersign";

interface Order {
  /** What it is for. */
  item: string & MinLength<2>;
  amount: Int & Default<1>;
  tags: string[];
  at?: Date;
  gift?: boolean;
}

const app = new App({ title: "Sample", version: "1.0.0" });

app.post("/one", (name: Form<string>, age?: Form<Int>, note: Form<string, "the-note"> = "none"): string =>
  [name, age, note].join(),
);
app.post("/order", (order: Form<Order>): Order => order);

export default app;
