import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** A key that several signatures cover has to be right for each of them. */
interface Attributes {
  id: string;
  [data: `data-${string}`]: string | Int;
  [count: `data-${string}-count`]: Int;
  [other: string]: string | Int | null;
}
interface Entry {
  [head: `a${string}`]: { x: Int };
  [tail: `${string}z`]: { y: Int };
}

app.post("/attributes", (attributes: Attributes): Attributes => attributes);
app.post("/entry", (entry: Entry): Entry => entry);

export default app;
