import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  marks: (number | undefined)[];
  pair: [string, number | undefined];
  // biome-ignore lint/suspicious/noConfusingVoidType: what is shown
  nothing: void;
  note?: string | undefined;
}

app.post("/", (item: Item): string => item.pair[0]);
app.get("/item", (): Item => ({ marks: [], pair: ["a", 1] }) as never);
app.get("/", (): string | undefined => undefined);

export default app;
