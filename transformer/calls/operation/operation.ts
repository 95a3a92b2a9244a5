import { callLocation } from "../../1-discover/location.js";
import { findRoutes, type RouteCall } from "../../1-discover/routes.js";
import type { RouteCallKind } from "../call.js";
import { bodiesOf, operationConstant } from "./constant.js";
import { operationFragment } from "./document.js";
import { planOperation } from "./plan.js";

/** `app.get("/items/:id", handler)`: what is read from a request, and what is answered. */
export const operation: RouteCallKind<RouteCall> = {
  routeKind: "operation",
  find: findRoutes,
  site: ({ call, binding }) => ({ binding, location: callLocation(call) }),
  plan: planOperation,
  document: { fragment: operationFragment, travelling: (plan) => plan },
  bodies: bodiesOf,
  constant: operationConstant,
};
