import type { KnownBlock, View } from "@slack/types";
import { App } from "countersign";

const app = new App({ title: "Slack", version: "1.0.0" });

app.post("/blocks", (value: KnownBlock): KnownBlock => value);
app.post("/views", (value: View): View => value);

export default app;
