import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** How loud. */
enum Level {
  Low = "low",
  High = "high",
}

enum Status {
  Open,
  Closed,
}

app.get("/", (level: Level, status?: Status): { level: Level; status: Status | null } => ({
  level,
  status: status ?? null,
}));

export default app;
