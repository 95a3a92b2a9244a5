import { App, type Default, type Form, type Int, type MinItems } from "countersign";

interface Search {
  words: string[];
  pages?: Int[];
  kinds: Set<string> & MinItems<2>;
  page: Int & Default<1>;
}

const app = new App({ title: "Sample", version: "1.0.0" });

/** A field that was left empty is absent, also as a member of a list. */
app.post("/search", (search: Form<Search>): Search => search);
app.post("/tags", (tags: Form<string[]>): string[] => tags);
app.post("/ids", (ids: Form<Int[]> = [7]): Int[] => ids);
app.post("/point", (point: Form<[Int, Int]>): Int[] => point);
app.post("/names", (names: Form<string | string[]>): string | string[] => names);

export default app;
