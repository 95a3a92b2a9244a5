import { App, type Depends } from "countersign";
import type { Deep, Static, Viewer } from "./aliases.js";
import * as everything from "./everything.js";
import type { greeting } from "./greeting.js";

const app = new App({ title: "Sample", version: "1.0.0" });

class Pager {
  readonly from: number;
  constructor(page: number = 1) {
    this.from = page * 10;
  }
}

type Through<F extends () => string> = Depends<F>;

app.get("/own", (pager: Depends<typeof Pager>): number => pager.from);
app.get("/type-only", (text: Depends<typeof greeting>): string => text);
app.get("/alias", (viewer: Viewer): string => viewer);
app.get("/deep", (deep: Deep): string => deep);
app.get("/static", (count: Static): number => count);
app.get("/namespace", (text: Depends<typeof everything.hello>): string => text + everything.mark);
app.get("/import", (text: Depends<typeof import("./greeting.js").default>): string => text);
app.get("/generic", (text: Through<typeof greeting>): string => text);
app.get("/constant", (text: Depends<typeof made>): string => text);

export const made = make("made");

function make(text: string): () => string {
  return () => text;
}

export default app;
