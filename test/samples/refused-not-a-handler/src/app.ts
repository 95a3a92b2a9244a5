import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

const handler = "not a function";
// biome-ignore lint/suspicious/noExplicitAny: what is refused
const untyped: any = (id: string) => id;

app.get("/text", handler as never);
app.get("/any", untyped);

export default app;
