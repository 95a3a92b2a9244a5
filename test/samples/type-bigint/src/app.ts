import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Account {
  balance: bigint;
}

app.post("/", ({ balance }: Account): Account => ({ balance: balance + 1n }));

export default app;
