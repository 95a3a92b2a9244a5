import { App, Router } from "countersign";

const app = new App({ title: "Limits", version: "1.0.0", limit: { requests: 0, per: 1 } });

app.get("/half", { limit: { requests: 1.5, per: 1 } }, (): string => "half");
app.get("/seconds", { limit: { requests: 1, per: 0.5 } }, (): string => "half");
app.get("/span", { limit: { requests: 1, per: "400d" } }, (): string => "long");
app.get(
  "/named",
  {
    limit: [
      { requests: 1, per: 1 },
      { requests: 1, per: 1, name: '"' },
    ],
  },
  (): string => "named",
);
app.get("/known", { limit: { requests: Number(process.env["LIMIT"]), per: 1 } }, (): string => "unknown");
app.get(
  "/untyped",
  { limit: { requests: 1, per: 1, by: (key: symbol) => String(key) } },
  (): string => "untyped",
);
app.get(
  "/list",
  { limit: { requests: 1, per: 1, by: (body: { key: string }) => body.key } },
  (): string => "body",
);

const router = new Router({ limit: { requests: -1, per: "1m" } });
router.get("/", (): string => "never");
app.route("/router", router, { limit: { requests: 1e10, per: "1m" } });

export default app;
