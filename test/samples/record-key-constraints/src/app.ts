import { App, type Email, type Int, type MinLength, type Strict, type Uuid } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Directory {
  byId: Record<Uuid, string>;
  byAddress: { [address: Email]: Int };
  some?: Partial<Record<Uuid, Int>>;
  rows: Record<Int, boolean>;
}
/** A declared key is free of what is demanded of the others. */
interface Totals {
  n: Int;
  [name: string & MinLength<2>]: Int;
}

app.post("/directory", (directory: Directory): Directory => directory);
app.post("/totals", (totals: Strict<Totals>): Totals => totals);
app.get("/wrong", (): Record<Uuid, Int> => ({ me: 1 }) as never);

export default app;
