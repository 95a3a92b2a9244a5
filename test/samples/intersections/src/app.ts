import { App, type Min } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Timestamps {
  createdAt: Date;
}

type Stored<T> = T & Timestamps & { version: number & Min<1> };

app.post("/", (note: Stored<{ text: string }>): Stored<{ text: string }> => note);

export default app;
