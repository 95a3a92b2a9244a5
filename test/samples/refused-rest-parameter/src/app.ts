import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/", (...tags: string[]): number => tags.length);

export default app;
