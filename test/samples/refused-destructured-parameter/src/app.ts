import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/", ([first]: string[]): string => first ?? "");

export default app;
