import { App, type Depends, type Int, type Query } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Tree {
  name: string;
  inner?: Tree;
}

/** No list. */
app.get("/a", (id: Query<Int, { style: "comma" }>): Int => id);
app.get("/b", (page: Query<{ limit: Int }, { style: "pipe" }>): Int => page.limit);
/** No object of known names that ends. */
app.get("/c", (ids: Query<Int[], { style: "deepObject" }>): Int[] => ids);
app.get("/d", (all: Query<Record<string, Int>, { style: "deepObject" }>): unknown => all);
app.get("/e", (tree: Query<Tree, { style: "deepObject" }>): string => tree.name);
app.get("/f", (all: Query<{ items: { name: string }[] }, { style: "deepObject" }>): unknown => all);
/** No literal. */
app.get("/g", (ids: Query<Int[], { style: "comma" | "pipe" }>): Int[] => ids);
app.get("/h", (ids: Query<Int[], { name: string }>): Int[] => ids);
/** In two ways. */
const listed = (ids: Query<Int[], { style: "comma" }>): Int[] => ids;
app.get("/i", (ids: Int[], others: Depends<typeof listed>): Int[] => [...ids, ...others]);

export default app;
