import { App, type Query } from "countersign";

const app = new App({ title: "T", version: "1" });

app.get("/q", (f: Query<{ tags?: string[]; n: ("a" | "b")[] }>): unknown => f);

export default app;
