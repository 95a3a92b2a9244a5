import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Note {
  text: string;
}

app.post("/", (note: Note): Note => note);

export default app;
