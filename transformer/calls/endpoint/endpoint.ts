import { bodiesOf, operationConstant } from "../../4-generate/operation-constant.js";
import { operationFragment, operationTraveling } from "../../openapi/operation.js";
import type { RouteCallKind } from "../call.js";
import { type EndpointCall, findEndpoints } from "./find.js";
import { planEndpoint } from "./plan.js";

/** `endpoint(handler)`: an operation for the route file of another framework. */
export const endpoint: RouteCallKind<EndpointCall> = {
  routeKind: "endpoint",
  find: findEndpoints,
  plan(call, context) {
    return planEndpoint(call, this.routeKind, context);
  },
  document: { fragment: operationFragment, traveling: operationTraveling },
  bodies: bodiesOf,
  constant: operationConstant,
};
