import { callLocation } from "../../1-discover/location.js";
import { type RouteCall, routeFinder } from "../../1-discover/routes.js";
import { planRoute } from "../../3-plan/plan-route.js";
import { bodiesOf, operationConstant } from "../../4-generate/operation-constant.js";
import { operationFragment } from "../../openapi/operation.js";
import type { RouteCallKind } from "../call.js";

/** `app.socket("/rooms/:room", handler)`: what is read from the handshake, and the messages in both directions. */
export const socket: RouteCallKind<RouteCall> = {
  routeKind: "socket",
  // The handshake is a GET request (RFC 6455, 4.1).
  find: routeFinder(new Map([["socket", "get"]])),
  site: ({ call, binding }) => ({ binding, location: callLocation(call) }),
  plan(call, context) {
    return planRoute(call, this.routeKind, context);
  },
  document: { fragment: operationFragment, traveling: (plan) => plan },
  bodies: bodiesOf,
  constant: operationConstant,
};
