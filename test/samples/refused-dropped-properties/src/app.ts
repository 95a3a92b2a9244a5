import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

declare const version: unique symbol;
declare const brand: unique symbol;

interface Draft {
  [version]: number;
  [brand]?: "Draft";
  text: string;
  rows: string[] & { total?: number };
  names: string[] & { readonly [brand]: "Names" };
}
class Notes {
  text = "";
  *[Symbol.iterator](): Generator<string> {
    yield this.text;
  }
}

app.post("/drafts", (draft: Draft): string => draft.text);
app.post("/branded", (text: { text: string } & { [brand]: "Text" }): string => text.text);
app.post("/notes", (notes: Notes): string => notes.text);

export default app;
