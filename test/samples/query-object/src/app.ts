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

export default app;
