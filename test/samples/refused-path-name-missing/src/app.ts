import { App, type Path } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/items/:id", (item: string): string => item);
app.get("/items/:id/notes", (id: string, note: Path<string>): string => id + note);

export default app;
