import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

declare const secret: unique symbol;

interface Stored<T> {
  id: T;
  parent?: this;
  created?: Date;
}
interface Item extends Stored<Int> {
  name: string;
}
/** Declarations of one interface are one interface. */
interface Item {
  get price(): number;
  set price(value: number);
  readonly tags: readonly string[];
  [secret]?: string;
}
interface Part extends Item, Readonly<{ serial: string }> {
  created: Date;
}
interface Shared<in out T> {
  value: T;
}

app.post("/item", (item: Item): Item => item);
app.post("/part", (part: Part): Part => part);
app.post(
  "/shared",
  (shared: Shared<Readonly<[a: Int, b?: Int]>>): Shared<readonly Int[]> => ({
    value: shared.value.map((n) => n ?? 0),
  }),
);

export default app;
