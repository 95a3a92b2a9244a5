import type { CallExpression, Expression } from "typescript";
import { staticValue } from "../1-discover/static-value.js";
import { unknownOption } from "../1-discover/unfollowed.js";
import { type WrittenResponse, writtenResponses } from "../1-discover/written-responses.js";
import { CS1033, CS1034 } from "../diagnostics/catalogue.js";
import { locationOf } from "../semantics/location.js";
import type { RouteContext } from "./context.js";
import type { DeclaredResponses, TypedResponse } from "./plan.js";
import { bodiesOf, mergeByStatus } from "./result.js";
import { variantsOf } from "./result-variants.js";

/** A status, a range of statuses, or `default` (OpenAPI 3.1, 4.8.16). */
const STATUS = /^([1-5]\d\d|[1-5]XX|default)$/;

/** Reads a `responses` option. Invalid entries have been reported and are left out. */
export function planDeclaredResponses(option: Expression, context: RouteContext): DeclaredResponses {
  const mode = staticValue(option, context.semantics);
  if (typeof mode === "string") {
    const at = { location: locationOf(option), trail: [context.label] };
    context.report(CS1034({ mode, validate: String(mode !== "project") }, at));
    return {};
  }
  const { responses, unknown } = writtenResponses(option, context.semantics);
  for (const node of unknown)
    context.report({ ...unknownOption({ name: "responses", node }), trail: [context.label] });
  return Object.fromEntries(
    responses.flatMap((response) => {
      const status = statusKey(response.status);
      const location = locationOf(response.node);
      if (!STATUS.test(status)) {
        const at = { location, trail: [context.label] };
        context.report(CS1033({ status: response.status }, at));
        return [];
      }
      return [[status, { ...planned(status, response, context), location }] as const];
    }),
  );
}

function planned(status: string, { written }: WrittenResponse, context: RouteContext) {
  return "call" in written ? typed(status, written.call, context) : { written: written.value };
}

function typed(status: string, call: CallExpression, context: RouteContext): TypedResponse {
  const [description, mediaType] = call.arguments.map((argument) => text(argument, context));
  const [node] = call.typeArguments ?? [];
  const said = description === undefined ? {} : { description };
  if (!node) return said;
  const at = { ...context, location: locationOf(node) };
  const type = context.semantics.typeOfNode(node);
  // For a range or the default, a status that may have content represents them all.
  const shown = Number(status) || 200;
  const bodies = variantsOf(type, at).flatMap((variant) => bodiesOf(variant, shown, at));
  const [only] = mergeByStatus(bodies, at);
  return { ...said, ...(only && { body: only.body }), ...(mediaType !== undefined && { mediaType }) };
}

function text(argument: Expression, { semantics, report, label }: RouteContext): string | undefined {
  const value = staticValue(argument, semantics);
  if (typeof value === "string" || argument.getText() === "undefined") return value as string | undefined;
  report({ ...unknownOption({ name: "responses", node: argument }), trail: [label] });
  return undefined;
}

/** Writes `4xx` and `DEFAULT` with the case that OpenAPI requires. */
function statusKey(status: string): string {
  return status.toLowerCase() === "default" ? "default" : status.toUpperCase();
}
