import { App, type Html, HttpError, type Int, Router, response } from "countersign";
import { type Page, type Problem, shared } from "./problem.js";

const items = new Router({
  prefix: "/items",
  responses: { 404: response<Problem>("No such item"), 409: response<string>() },
});

/** Says nothing itself. */
items.get("/", (): string[] => []);
items.get(
  "/:id",
  { responses: { "4xx": response("Anything else"), 409: { description: "Taken" } } },
  (id: Int): string => {
    if (id === 1) throw new HttpError(404, "No item 1");
    return "item";
  },
);

const app = new App({
  title: "Sample",
  version: "1.0.0",
  responses: {
    ...shared,
    503: response<Page<Problem>>("Closed", "application/problem+json"),
  },
});
app.route("", items, {
  responses: { 403: response<Html>("A page to sign in"), 404: response<Int>("Hidden by the router's") },
});
app.get(
  "/plain",
  { responses: { 404: { $ref: "#/components/responses/BadRequest" }, 429: response<void>("Much slower") } },
  (): Int => 1,
);
app.post("/plain", (n: { n: Int }): Int => n.n);

export default app;
