import { App, type Form, type Header, type Query } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Filter {
  /** @hidden */
  tenant: string;
}

app.get("/:id", (/** @hidden */ id: string): string => id);
app.get("/query", (/** @hidden */ q: string): string => q);
app.get("/header", (/** @hidden */ key: Header<string>): string => key);
app.get("/spread", (filter: Query<Filter>): string => filter.tenant);
app.post("/form", (/** @hidden */ name?: Form<string>): string => name ?? "");

export default app;
