import { App } from "countersign";
import type { TopLevelSpec } from "vega-lite";

const app = new App({ title: "Vega-Lite", version: "1.0.0" });

app.post("/", (value: TopLevelSpec): TopLevelSpec => value);

export default app;
