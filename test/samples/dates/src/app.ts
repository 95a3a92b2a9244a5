import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Event {
  at: Date;
}

app.post("/", ({ at }: Event): Event => ({ at: new Date(at.getTime() + 1000) }));

app.get("/", (since: Date): { milliseconds: number } => ({ milliseconds: since.getTime() }));

export default app;
