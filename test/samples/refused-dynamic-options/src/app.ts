import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/", { status: Number(process.env["STATUS"]) }, (): string => "");

export default app;
