import { App, HttpError, type Int, Router } from "countersign";

// The nearest of route, router, inclusion and app holds.
const app = new App({ title: "Timeouts", version: "1.0.0", timeout: 30 });

app.get("/of-the-app", (): string => "30 s");
app.get("/of-the-route", { timeout: 0.5 }, (): string => "0.5 s");
app.get("/none", { timeout: false }, (): string => "no limit");

// What the handler throws by itself is the same response.
app.get("/thrown", (id: Int): Int => {
  if (id === 0) throw new HttpError(504, "The other server is slow");
  return id;
});
// A range that was declared speaks for its statuses.
app.get("/declared", { responses: { "5XX": { description: "Come back later" } } }, (): string => "30 s");

const reports = new Router();
reports.get("/", (): string => "no limit");
reports.get("/slow", { timeout: 5 }, (): string => "5 s");
const LONG = 120;
const nightly = new Router({ timeout: LONG });
nightly.get("/", (): string => "120 s");
reports.route("/nightly", nightly, { timeout: false });
app.route("/reports", reports, { timeout: false });

export default app;
