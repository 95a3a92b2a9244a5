import { inherit, type OperationOptions } from "../../runtime/contract/operation-options.js";
import type { SecurityFragment } from "../../runtime/contract/security.js";
import { bothSecurities } from "../../runtime/surroundings/both-securities.js";
import { securityOf } from "../3-plan/security.js";
import type { MountedRoute } from "./mounted-route.js";

/** The credentials that a route and all guards around it require; `undefined` if they require none. */
export function routeSecurity({ compiled, around }: MountedRoute): SecurityFragment | undefined {
  return around.guards.reduceRight<SecurityFragment | undefined>(
    (all, { plan }) => bothSecurities(securityOf({ guards: plan.guards, parameters: [] }), all),
    securityOf(compiled.plan),
  );
}

/** Whether credentials are always needed: anyone meets an empty requirement. */
export function isGuarded(security: SecurityFragment | undefined): boolean {
  return security?.requirements.every((one) => Object.keys(one).length > 0) ?? false;
}

/** The options that a route sets, with those set around it. */
export function routeOptions({ compiled, around }: MountedRoute): OperationOptions {
  return inherit(around.options, compiled.plan.documentation);
}
