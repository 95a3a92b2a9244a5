import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Order {
  size: "small" | "large";
  stars: 1 | 2 | 3;
  kind: "order";
  mixed: "auto" | 0 | false;
}

app.post("/", (order: Order): Order => order);

app.get("/:stars", (stars: 1 | 2 | 3): { stars: 1 | 2 | 3 } => ({ stars }));

export default app;
