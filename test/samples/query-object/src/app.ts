import { App, type Int, type Max, type Min, type Query, type Strict } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Filter {
  /** How many at most. */
  limit?: Int & Min<1> & Max<100>;
  /** @default "name" */
  order?: "name" | "date";
  ids?: Int[];
}

app.get("/open", (filter: Query<Filter>): Filter => filter);

app.get("/strict", (filter: Query<Strict<Filter>>): Filter => filter);

/** What a handler fills in where it takes the object apart is its own, and shown. */
app.get("/window", ({ skip = 0, take: size = 25 }: Query<{ skip?: Int; take?: Int }>): Int[] => [
  skip,
  skip + size,
]);

export default app;
