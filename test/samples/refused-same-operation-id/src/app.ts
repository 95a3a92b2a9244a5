import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/a", { operationId: "read" }, (): string => "");
app.get("/b", { operationId: "read" }, (): string => "");

export default app;
