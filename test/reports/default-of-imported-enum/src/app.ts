import { App, type Default, type Query } from "countersign";

const app = new App({ title: "T", version: "1" });

import { KINDS, LIMIT, System } from "./enums.js";

app.get("/s", (system: System = System.Imperial, kind = KINDS.first, limit = LIMIT): unknown => ({
  system,
  kind,
  limit,
}));
app.get("/o", ({ system = System.Metric }: Query<{ system?: System }>): System => system);
app.post("/b", (v: { system: System & Default<System.Metric> }): System => v.system);

export default app;
