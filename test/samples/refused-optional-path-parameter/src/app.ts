import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/items/:id", (id?: string): string => id ?? "");
app.get("/users/:id?", (id: string): string => id);

export default app;
