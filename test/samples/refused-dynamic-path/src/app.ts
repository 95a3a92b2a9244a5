import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get(`/${process.env["VERSION"]}/items`, (): string => "");
app.get("items", (): string => "");

export default app;
