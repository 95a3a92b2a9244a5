import { inherit, type OperationOptions } from "../../runtime/contract/operation-options.js";
import type { SecurityFragment } from "../../runtime/contract/security.js";
import { bothSecurities } from "../../runtime/surroundings/both-securities.js";
import { securityOf } from "../3-plan/security.js";
import type { MountedRoute } from "./mounted-route.js";

/** What a route and all guards around it ask of who calls it; `undefined` where nothing is asked. */
export function routeSecurity({ compiled, around }: MountedRoute): SecurityFragment | undefined {
  return around.guards.reduceRight<SecurityFragment | undefined>(
    (all, { plan }) => bothSecurities(securityOf({ guards: plan.guards, parameters: [] }), all),
    securityOf(compiled.plan),
  );
}

/** Whether nobody gets past without credentials: an empty requirement is met by anybody. */
export function isGuarded(security: SecurityFragment | undefined): boolean {
  return security?.requirements.every((one) => Object.keys(one).length > 0) ?? false;
}

/** What a route says of itself, with what is said around it. */
export function routeOptions({ compiled, around }: MountedRoute): OperationOptions {
  return inherit(around.options, compiled.plan.documentation);
}
