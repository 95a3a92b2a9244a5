import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

class Money {
  readonly #cents = 1;

  toJSON(): string {
    return String(this.#cents);
  }
}

class Account {
  format = (): string => "";

  toJSON(): string {
    return this.format();
  }
}

interface Order {
  total: Money;
  paid: Money[];
}

app.get("/", (): { total: Money; account: Account } => ({ total: new Money(), account: new Account() }));
app.post("/orders", (order: Order): string => order.total.toJSON());
app.post("/accounts", (account: Account): string => account.format());
app.post("/money", (money: Money): string => money.toJSON());

export default app;
