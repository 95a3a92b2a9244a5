import { App, type Int, type MaxItems, type Query } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Echo {
  page: Int;
  q: string | null;
  tags: string[];
  ratio: number;
  on: boolean | null;
}

app.get(
  "/",
  (
    page: Int,
    ratio: number,
    q?: string,
    tags: string[] & MaxItems<2> = [],
    on?: Query<boolean, "is-on">,
  ): Echo => ({
    page,
    q: q ?? null,
    tags,
    ratio,
    on: on ?? null,
  }),
);

export default app;
