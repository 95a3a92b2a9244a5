import { callLocation } from "../../1-discover/location.js";
import { findRoutes, type RouteCall } from "../../1-discover/routes.js";
import { planRoute } from "../../3-plan/plan-route.js";
import { bodiesOf, operationConstant } from "../../4-generate/operation-constant.js";
import { operationFragment, operationTraveling } from "../../openapi/operation.js";
import type { RouteCallKind } from "../call.js";

/** `app.get("/items/:id", handler)`: what is read from a request, and the responses. */
export const operation: RouteCallKind<RouteCall> = {
  routeKind: "operation",
  find: findRoutes,
  site: ({ call, binding }) => ({ binding, location: callLocation(call) }),
  plan(call, context) {
    return planRoute(call, this.routeKind, context);
  },
  document: { fragment: operationFragment, traveling: operationTraveling },
  bodies: bodiesOf,
  constant: operationConstant,
};
