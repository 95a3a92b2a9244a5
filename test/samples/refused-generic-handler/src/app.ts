import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.post("/", <T>(value: T): T => value);

export default app;
