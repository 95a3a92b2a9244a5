import { App, type Cookie, type Default, type Depends, type Header, type Int, type Query } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Filter {
  q?: string;
  /**
   * For support.
   * @hidden
   */
  explain?: boolean;
  /** @hidden */
  shard: Int & Default<0>;
}
/** Only of what is hidden. */
interface Trace {
  span?: string;
}

app.get(
  "/single",
  (q: string, /** @hidden */ debug = false, /** @hidden */ n?: Int): string => `${q} ${debug} ${n}`,
);
app.get("/spread", (filter: Query<Filter>): string => JSON.stringify(filter));
app.get(
  "/all",
  (/** @hidden */ trace: Header<Trace>, /** @hidden */ seen?: Cookie<string>): string =>
    `${trace.span} ${seen}`,
);

const support = (/** @hidden */ as?: Header<string, "x-support">): string => as ?? "nobody";
app.get("/depends", (who: Depends<typeof support>): string => who);

export default app;
