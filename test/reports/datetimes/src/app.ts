import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

app.get("/d", (v: Date): Date => v);
app.post("/d", (v: { d: Date }): Date => v.d);

export default app;
