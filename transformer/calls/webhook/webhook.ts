import { callLocation } from "../../1-discover/location.js";
import { type RouteCall, routeFinder } from "../../1-discover/routes.js";
import { planWebhook } from "../../3-plan/webhook.js";
import { operationFragment } from "../../openapi/operation.js";
import type { RouteCallKind } from "../call.js";
import { webhookConstant } from "./constant.js";

/** `app.webhook("itemPaid", handler)`: what the program sends, and the response of the receiver. The handler is never called. */
export const webhook: RouteCallKind<RouteCall> = {
  routeKind: "webhook",
  find: routeFinder(new Map([["webhook", "post"]])),
  site: ({ call, binding }) => ({ binding, location: callLocation(call) }),
  plan(call, context) {
    return planWebhook(call, this.routeKind, context);
  },
  document: { fragment: operationFragment, traveling: (plan) => [plan] },
  // Nothing is decoded or encoded.
  bodies: () => [],
  constant: webhookConstant,
};
