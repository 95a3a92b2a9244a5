import { App, endpoint, type HttpError, type Int, type Path } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  id: number;
}

// Nobody says which method it is.
export const readItem = endpoint("/one/:id", { app }, (id: Int): Item => ({ id }));
const local = endpoint("/two", { app }, (): Item => ({ id: 2 }));
export const get = endpoint("/three", { app }, (): Item => ({ id: 3 }));
const both = endpoint("/four", { app }, (): Item => ({ id: 4 }));

export { both as GET, both as PUT };

// Two things are said.
export const POST = endpoint("/five", { app, method: "PATCH" }, (item: Item): Item => item);

// What is not known before it runs.
const method = process.env["METHOD"] === "a" ? ("PUT" as const) : ("POST" as const);
export const dynamic = endpoint("/six", { app, method }, (): Item => ({ id: 6 }));
const path: string = process.env["PATH"] ?? "/";
export const DELETE = endpoint(path, { app }, (): void => {});

// As of any route.
export const HEAD = endpoint("/seven/:id", { app }, (id: Int, item: Item): Item => ({ id: id + item.id }));
export const OPTIONS = endpoint("/eight/:id", { app }, (q?: string): string => q ?? "");

// Twice.
app.get("/nine/:id", (id: Int): Item => ({ id }));
export const again = endpoint(
  "/nine/:name",
  { app, method: "GET" },
  (name: string): Item => ({ id: name.length }),
);

// Its document is another one.
export const alone = endpoint("/ten", { method: "GET" }, (): Item => ({ id: 10 }));
// Its place is nowhere.
export const nowhere = endpoint({ app, method: "GET" }, (id: Path<Int>): Item => ({ id }));

// Its app cannot be told.
export function make(of: App[]) {
  return endpoint("/eleven", { app: of[0] ?? app, method: "GET" }, (): Item => ({ id: 11 }));
}

// Options that say nothing here.
export const TRACE = endpoint("/twelve", { app, versions: "1" } as never, (): Item => ({ id: 12 }));

export type Used = HttpError;

void local;

export default app;
