// biome-ignore-all lint/suspicious/noExplicitAny: it is what is refused
import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Note {
  text: string;
  extra: any;
}

app.post("/note", (note: Note): string => note.text);
app.post("/body", (body: any): string => String(body));
app.get("/query", (q): string => String(q));
app.get("/result", (): any => 1);

export default app;
