import type { RouteContext } from "../../3-plan/context.js";
import { type ReadParameter, refuseParameter, typeText } from "../../3-plan/parameter.js";
import { pathParameters } from "../../3-plan/path-template.js";
import type { SingleParameter } from "../../3-plan/plan.js";
import { isScalar } from "../../3-plan/scalars.js";
import { CS1004, CS1005, CS1006 } from "../../diagnostics/catalogue.js";
import { singleParameter } from "../text/single.js";

/** A segment of the path: always there, and one scalar. */
export function pathParameter(
  parameter: ReadParameter & { readonly name: string },
  context: RouteContext,
): SingleParameter | undefined {
  const { marker, described, name, node, optional } = parameter;
  const wireName = marker?.wireName ?? name;
  const named = pathParameters(context.template).find((segment) => segment.name === wireName);
  // What a router's route does not find here may be named where the router is included; the document knows (CS3008).
  if (!named && context.complete) {
    return refuseParameter(
      CS1004({ parameter: name, name: wireName, path: context.template }),
      parameter,
      context,
    );
  }
  // An optional segment has been refused itself (CS1016).
  if (named?.optional) return undefined;
  if (optional || node?.initializer || described.default !== undefined) {
    return refuseParameter(CS1006({ name, path: context.path }), parameter, context);
  }
  if (!isScalar(described.schema, context.reader.types)) {
    return refuseParameter(CS1005({ name, type: typeText(parameter, context) }), parameter, context);
  }
  return singleParameter(parameter, "path", wireName, context);
}
