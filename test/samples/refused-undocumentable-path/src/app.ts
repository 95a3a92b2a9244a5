import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/items/:id{[0-9]+}", (id: string): string => id);
app.get("/items/:name", (name: string): string => name);

export default app;
