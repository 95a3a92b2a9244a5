import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Prices {
  currency: string;
  [product: `p-${string}`]: number;
}

app.post("/prices", (prices: Prices): Prices => prices);

app.post("/counts", (counts: Record<string, number>): Record<string, number> => counts);

app.post("/rows", (rows: { [row: number]: string }): { [row: number]: string } => rows);

export default app;
