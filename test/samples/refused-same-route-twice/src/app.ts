import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/items", (): string => "first");
app.get("/items", (): string => "second");

export default app;
