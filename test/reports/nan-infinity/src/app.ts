import { App, type Int } from "countersign";

const app = new App({ title: "T", version: "1" });

app.post("/n", (v: { n: number }): number => v.n);
app.post("/i", (v: { n: Int }): Int => v.n);
app.post("/b", (v: { n: bigint }): bigint => v.n);
app.get("/nan", (): { n: number } => ({ n: NaN }));
app.get("/zero", (): { n: number } => ({ n: -0 }));

export default app;
