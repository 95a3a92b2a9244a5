import type { WebhookEvent } from "@octokit/webhooks-types";
import { App } from "countersign";

const app = new App({ title: "GitHub webhooks", version: "1.0.0" });

app.post("/", (event: WebhookEvent): WebhookEvent => event);

export default app;
