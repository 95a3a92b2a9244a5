import { App, type Form, type Header, type Query, type Socket } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Filter {
  /** @hidden */
  tenant: string;
}

interface Item {
  /** @hidden */
  note?: string;
  inner: {
    /** @hidden */
    secret?: string;
  }[];
}
interface Fields {
  /** @hidden */
  name?: string;
}
/** Where it has an effect. */
interface Shared {
  /** @hidden */
  trace?: string;
}

app.get("/:id", (/** @hidden */ id: string): string => id);
app.get("/query", (/** @hidden */ q: string): string => q);
app.get("/header", (/** @hidden */ key: Header<string>): string => key);
app.get("/spread", (filter: Query<Filter>): string => filter.tenant);
app.post("/body", (/** @hidden */ item: Item): Item => item);
app.post("/form", (/** @hidden */ name?: Form<string>): string => name ?? "");
app.post(
  "/fields",
  (fields: Form<Fields>, shared: Query<Shared>): string => `${fields.name} ${shared.trace}`,
);
app.get("/result", (): Item => ({ inner: [] }));
app.socket("/socket", (socket: Socket<{ /** @hidden */ word?: string }, string>): void => void socket);

export default app;
