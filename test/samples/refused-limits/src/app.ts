import { App, type Depends, type Limit, Router } from "countersign";

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

const search = () => "found";
const tenantOf = (tenant: symbol) => String(tenant);
const limits = { requests: 1, per: 1, by: tenantOf } as const;
const misspelt = { requests: 1, per: 1, nmae: "search" };
const later = (_: Depends<typeof search>) => "later";
type Limited<L extends Limit | readonly Limit[]> = Depends<typeof search, { limit: L }>;
app.get("/none", (it: Limited<{ requests: 0; per: 1 }>): string => it);
app.get("/wide", (it: Limited<{ requests: number; per: 1 }>): string => it);
app.get("/second", (it: Limited<[{ requests: 1; per: 1 }, { requests: 1; per: "400d" }]>): string => it);
app.get("/misspelt", (it: Limited<{ requests: 1; per: 1; nmae: "search" }>): string => it);
app.get("/misspelt-too", { limit: misspelt }, (): string => "it");
app.get(
  "/once",
  (it: Depends<typeof search, { scope: "app"; limit: { requests: 1; per: 1 } }>): string => it,
);
app.get("/unnamed", (it: Limited<typeof limits>): string => it);
app.get("/itself", (it: Limited<{ requests: 1; per: 1; by: typeof later }>): string => it);
app.get("/local", (it: Limited<{ requests: 1; per: 1; by: typeof tenantOf }>): string => it);

export default app;
