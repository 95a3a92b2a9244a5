import { App, type Bearer, type Depends, HttpError, Router } from "countersign";

const app = new App({
  title: "Limits",
  version: "1.0.0",
  limit: { requests: 1000, per: "1h" },
  trustedProxies: 1,
});

interface User {
  id: string;
}

function currentUser(token: Bearer): User {
  if (token.credentials === "nobody") throw new HttpError(401, "Who is nobody?");
  return { id: token.credentials };
}

/** One of the program's own. */
const userId = (user: Depends<typeof currentUser>) => user.id;

const PER_MINUTE = { per: "1m" } as const;

app.get("/open", { limit: false }, (): string => "as often as you like");
app.get("/one", { limit: { requests: 1, ...PER_MINUTE } }, (q?: number): string => `${q ?? "one"}`);
app.get("/mine", { limit: { requests: 2, ...PER_MINUTE, by: userId, name: "mine" } }, (): string => "mine");
app.post("/mine", { limit: [{ requests: 2, ...PER_MINUTE, by: userId, name: "mine" }] }, (): void => {});

const router = new Router({
  prefix: "/reports",
  limit: [
    { requests: 1, per: 60, by: (tenant: string) => tenant, name: "tenant" },
    { requests: 3, per: "1d", by: "everyone", whenStoreFails: "closed" },
  ],
});
router.get("/", (): string => "report");
router.get("/more", { limit: { requests: 2, per: "2m", name: "tenant" } }, (): string => "more");
app.route("/", router);

export default app;
