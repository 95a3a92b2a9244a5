import { App, type Int } from "countersign";

const app = new App({ title: "T", version: "1" });

app.get("/a", (p?: Int[] | Int | null): unknown => ({ p }));
app.get("/b", (q: string[] | null = null): unknown => ({ q }));
app.get("/c", (q?: string[]): unknown => ({ q: q === undefined ? "undefined" : q }));

export default app;
