import { App, type Query, type Schema } from "countersign";
import type { long, maybe, point, shape, short, slow, small, user, version } from "./schemas.js";

const app = new App({ title: "Sample", version: "1.0.0" });

/** Somebody. */
type User = Schema<typeof user>;

interface Item {
  owner: User;
  shape: Schema<typeof shape>;
  maybe: Schema<typeof maybe>;
  none: Schema<typeof short> | null;
  point: Schema<typeof point>;
  points: Schema<typeof point>[];
  /** Of one type to TypeScript. */
  short: Schema<typeof short>;
  long: Schema<typeof long>;
  version?: Schema<typeof version>;
}

app.post("/users", (body: User): User => ({ ...body, born: new Date(body.born.getTime() + 86_400_000) }));

app.post("/items", (item: Item): Item => item);

app.get(
  "/items/:text",
  (
    text: Schema<typeof short>,
    size: Query<Schema<typeof small>>,
    all: Query<Schema<typeof small>[]>,
  ): number => text.length + all.reduce((sum, each) => sum + each, size),
);

app.get("/slow/:text", (text: Schema<typeof slow>): string => text);

export default app;
