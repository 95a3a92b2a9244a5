import { App, type Bearer, type Depends, HttpError, Router } from "countersign";
import type { Search } from "./search.js";

const app = new App({ title: "Limits of dependencies", version: "1.0.0", trustedProxies: 1 });

app.get("/items", (q: string, find: Search): string[] => find(q));
app.get("/orders", (q: string, find: Search): string[] => find(q));

/** Through another one. */
const best = (find: Search, q: string) => find(q)[0] ?? "";
app.get("/best", (first: Depends<typeof best>): string => first);

function currentUser(token: Bearer): string {
  if (token.credentials === "nobody") throw new HttpError(401, "Who is nobody?");
  return token.credentials;
}

function* report() {
  yield "report";
}
/** By a function, with several of them. */
type Report = Depends<
  typeof report,
  { limit: [{ requests: 2; per: 60; by: typeof currentUser }, { requests: 3; per: "1h"; by: "everyone" }] }
>;
app.get("/reports", (text: Report): string => text);
app.get("/reports/:id", (id: string, text: Report): string => `${text} ${id}`);

/** As a constant, whose name a route shares. */
const sums = { requests: 2, per: "1m", name: "sums" } as const;
const sum = async (of: string) => of.length;
app.get("/sums", { limit: sums }, (of: string): number => of.length);
app.get("/sums/length", { limit: sums }, (n: Depends<typeof sum, { limit: typeof sums }>): number => n);

/** Around routes. */
const costly = (_: Search) => {};
const router = new Router({ prefix: "/guarded", dependencies: [costly] });
router.get("/", (): string => "in");
app.route("/", router);

export default app;
