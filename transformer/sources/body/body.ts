import { BODILESS } from "../../../runtime/contract/methods.js";
import type { RouteContext } from "../../3-plan/context.js";
import { presence } from "../../3-plan/defaults.js";
import { type ReadParameter, refuseParameter } from "../../3-plan/parameter.js";
import type { BodyParameter } from "../../3-plan/plan.js";
import { CS1009, CS1015 } from "../../diagnostics/catalogue.js";
import { documented } from "../text/single.js";

/** The JSON body, or with `embed` the key of it that is called like the parameter. */
export function bodyParameter(
  parameter: ReadParameter,
  embed: boolean,
  context: RouteContext,
): BodyParameter | undefined {
  const { name, described } = parameter;
  if (BODILESS.has(context.method)) {
    return refuseParameter(
      CS1009({ name: name ?? "{…}", method: context.method.toUpperCase() }),
      parameter,
      context,
    );
  }
  if (embed && name === undefined) return refuseParameter(CS1015(), parameter, context);
  const { title, description } = documented(described, parameter.description);
  return {
    in: "body",
    name: name ?? "body",
    embed,
    schema: described.schema,
    ...presence(parameter, described.default, context.semantics),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
  };
}
