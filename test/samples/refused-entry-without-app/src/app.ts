import { App } from "countersign";

export const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/", (): string => "");
