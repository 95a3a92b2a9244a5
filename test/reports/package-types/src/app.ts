import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

import type { Msg, TCountry } from "tiny-lib";

app.post("/c", (v: { country: TCountry; messages: Msg[] }): { country: TCountry; messages: Msg[] } => v);
app.get("/q", (country: TCountry): TCountry => country);

export default app;
