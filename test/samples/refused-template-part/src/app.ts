import { App, type Min } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  code: `item-${number & Min<10>}`;
  loud: Uppercase<string>;
  shout: `${Uppercase<string>}!`;
  name: Uppercase<"lamp">;
}

app.post("/", (item: Item): string => item.name);
app.post("/keys", (keys: Record<Lowercase<string>, string>): string[] => Object.keys(keys));

export default app;
