import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  id: string & number;
  kind: "a" & "b";
  gone?: never;
}

app.post("/", (item: Item): number => Object.keys(item).length);

export default app;
