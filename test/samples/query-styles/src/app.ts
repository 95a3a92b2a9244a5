import {
  App,
  type Depends,
  type Int,
  type Max,
  type Min,
  type MinItems,
  type Query,
  type Strict,
} from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Range {
  gte?: Int & Min<0>;
  lte?: Int;
}

interface Filter {
  /** In whole euros. */
  price?: Range;
  owner: { name?: string; since?: Date } | null;
  tags?: string[];
  inStock?: boolean;
}

interface Page {
  limit?: Int & Max<100>;
  ids?: Int[];
}

/** Lists that are one value. */
app.get(
  "/lists",
  (
    ids: Query<Int[] & MinItems<1>, { style: "comma" }>,
    words?: Query<Set<string>, { style: "space" }>,
    pair?: Query<[Int, string], { name: "a-pair"; style: "pipe" }>,
    one?: Query<"all" | string[], { style: "comma" }>,
  ): unknown => ({ ids, words: words && [...words], pair, one }),
);

/** The lists of an object. */
app.get("/page", (page: Query<Strict<Page>, { style: "comma" }>): Page => page);

app.get("/filter", (filter: Query<Filter, { style: "deepObject" }>, limit: Int = 10): unknown => ({
  filter,
  limit,
}));

app.get("/optional", (filter?: Query<Filter, { style: "deepObject" }>): unknown => filter ?? "none");

const filtered = (filter: Query<{ price?: Strict<Range> }, { style: "deepObject" }>): unknown => filter;

/** What one reads, another does not refuse. */
app.get("/strict", (page: Query<Strict<Page>>, filter: Depends<typeof filtered>): unknown => ({
  page,
  filter,
}));

app.get("/closed", (filter: Query<Strict<{ price?: Int }>, { style: "deepObject" }>): unknown => filter);

export default app;
