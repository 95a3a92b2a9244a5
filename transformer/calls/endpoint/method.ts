import { METHODS, type Method } from "../../../runtime/contract/methods.js";
import { staticOptions, writtenOption } from "../../1-discover/static-options.js";
import { unknownOption } from "../../1-discover/unfollowed.js";
import type { PlanContext } from "../../3-plan/context.js";
import { CS1091, CS1092 } from "../../diagnostics/catalogue.js";
import { locationOf } from "../../semantics/location.js";
import { exportedNames } from "./exported-names.js";
import type { EndpointCall } from "./find.js";

const BY_NAME: ReadonlyMap<string, Method> = new Map(METHODS.map((method) => [method.toUpperCase(), method]));

/**
 * The method of an endpoint: the name under which it is exported, or the option `method`.
 * @returns `undefined` if neither gives one, which has been reported.
 */
export function endpointMethod(
  { call, options }: EndpointCall,
  { semantics, report }: PlanContext,
): Method | undefined {
  const location = locationOf(call.expression);
  const names = exportedNames(call);
  const exported = names.flatMap((name) => BY_NAME.get(name) ?? []);
  const node = options && writtenOption(options, "method", semantics);
  if (!node) {
    const [only, ...more] = exported;
    if (only && more.length === 0) return only;
    report(CS1091({ found: foundAs(names) }, { location }));
    return undefined;
  }
  const { values } = staticOptions(options, ["method"], semantics);
  const said = typeof values["method"] === "string" ? BY_NAME.get(values["method"]) : undefined;
  if (!said) report(unknownOption({ name: "method", node }));
  else if (exported.length > 0 && !exported.includes(said)) {
    const values = {
      name: exported.map((method) => method.toUpperCase()).join(", "),
      method: said.toUpperCase(),
    };
    report(CS1092(values, { location: locationOf(node) }));
  } else return said;
  return undefined;
}

function foundAs(names: readonly string[]): string {
  if (names.length === 0) return "is not exported";
  return `is exported as ${names.map((name) => `"${name}"`).join(" and ")}`;
}
