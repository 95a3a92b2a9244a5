import type { WebhookEvent } from "@octokit/webhooks-types";
import typia from "typia";

export default { "/": typia.createIs<WebhookEvent>() };
