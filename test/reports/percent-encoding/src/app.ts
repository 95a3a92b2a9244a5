import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

app.get("/p/:id", (id: string): string => id);
app.get("/s/a b", (): string => "space");
app.get("/ü/:x", (x: string): string => x);
app.get("/q", (v: string): string => v);

export default app;
