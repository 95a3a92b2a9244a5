import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

app.get("/b", (v?: boolean): unknown => ({ v }));
app.get("/n", (v: boolean | null = null): unknown => ({ v }));
app.post("/j", (v: { b: boolean | null; c?: boolean | null }): unknown => v);
app.get("/l", (v: false | "all"): unknown => ({ v }));

export default app;
