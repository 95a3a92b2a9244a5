import { App, type Path, Router } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

const reviews = new Router();
reviews.get("/:id", (id: string): string => id);
app.route("/items/:id/reviews", reviews);

// Text by itself, but not below a parameter.
const jobs = new Router();
jobs.get("/items:batch", (): string => "batch");
app.route("/jobs", jobs);
app.route("/:tenant/jobs", jobs);

const fine = new Router({ prefix: "/:lang" });
fine.get("/:page", (lang: string, page: string, area: Path<string>): string => area + lang + page);
app.route("/:area", fine);

app.post("/pairs/:a/:a", (a: string): string => a);

export default app;
