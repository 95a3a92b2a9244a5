import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  marks: (number | undefined)[];
  pair: [string, number | undefined];
  nothing: void;
  note?: string | undefined;
}

app.post("/", (item: Item): string => item.pair[0]);
app.get("/", (): string | undefined => undefined);

export default app;
