import { App, type Body, type Query } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/", (page: Query<number, string>): number => page);
app.post("/", (item: Body<string, { embed: boolean }>): string => item);

export default app;
