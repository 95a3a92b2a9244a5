import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/items/:ids", (ids: number[]): number => ids.length);
app.get("/where/:filter", (filter: { name: string }): string => filter.name);

export default app;
