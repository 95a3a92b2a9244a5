import { BODILESS } from "../../runtime/contract/methods.js";
import { CS1009, CS1014, CS1021, CS1022, CS1023, CS1025, CS1042, CS1079 } from "../diagnostics/catalogue.js";
import type { SourceLocation } from "../schema.js";
import { ts } from "../semantics/compiler.js";
import { locationOf } from "../semantics/location.js";
import type { SignatureFact } from "../semantics/semantics.js";
import { allSources, type ParameterPlan, rowOf } from "../sources/sources.js";
import type { RouteContext } from "./context.js";
import { MARKED, type MarkedSource } from "./markers.js";
import { type Parameter, type ReadParameter, refuseParameter, typeText } from "./parameter.js";
import { parameterOf, readParameter } from "./read-parameter.js";

/** A parameter whose source is known, and what must still be decided together with the others. */
type Sourced =
  | { readonly plan: ParameterPlan; readonly parameter: Parameter }
  | { readonly source: MarkedSource; readonly parameter: ReadParameter };

/**
 * Determines the source of each parameter of a handler or dependency. The first matching rule applies: its marker; the spelling
 * of its type (dependencies, credentials, injected values); what a source infers from its name and type. For the last rule, a
 * name in the path is a path parameter, a scalar or a list of scalars is a query parameter, and anything else is a body.
 * @returns `undefined` for a parameter that was refused, which has been reported.
 */
export function planParameters(
  signature: SignatureFact,
  descriptions: ReadonlyMap<string, string>,
  handler: SourceLocation,
  context: RouteContext,
): readonly (ParameterPlan | undefined)[] {
  const sourced = signature.parameters.map((fact) => {
    const parameter = parameterOf(fact, descriptions, handler, context);
    if (fact.rest) return refuseParameter(CS1014({ name: fact.name }), parameter, context);
    return isUntyped(parameter, handler) ? refuseUntyped(parameter, context) : sourcedBy(parameter, context);
  });
  const plans = sourced.map((each, i) => {
    if (!each || "plan" in each) return each?.plan;
    const { source, parameter } = each;
    const alone = sourced.every(
      (other, k) => k === i || !other || "plan" in other || other.source !== source,
    );
    return planParameter(source, parameter, alone, context);
  });
  refuseDuplicates(plans, sourced, context);
  return plans.map((plan, i) => plan && { ...plan, declaration: sourced[i]?.parameter.location ?? handler });
}

function sourcedBy(parameter: Parameter, context: RouteContext): Sourced | undefined {
  const { marker } = parameter;
  if (!marker) {
    for (const { rule, body } of allSources()) {
      const plan = rule.by === "type" && rule.claim(parameter, context);
      if (!plan) continue;
      const isRefused = plan === "refused" || (body && hasNoBody(parameter, context));
      return isRefused ? undefined : { plan, parameter };
    }
  }
  if (marker?.invalid) {
    const values = { text: marker.invalid.getText(), marker: marker.name };
    return refuseParameter(CS1022(values), parameter, context);
  }
  const read = readParameter(parameter, context);
  if (read.described.schema.kind === "never") return refuseNothing(parameter, context);
  const source = marker?.source ?? MARKED.find(({ rule }) => rule.infers?.(read, context));
  if (!source || !isCarriedBy(source, read, context)) return undefined;
  if (source.body && read.described.annotations?.hidden)
    return refuseParameter(
      CS1079({ name: parameter.name ?? "{…}", in: source.body.text }),
      parameter,
      context,
    );
  if (source.body) context.reader.reportHidden(read.described.schema, { ...parameter, mode: "input" });
  return { source, parameter: read };
}

/**
 * Whether the source of a parameter can carry its files. If not, the problem is reported. Where a parameter comes from follows
 * from its type.
 */
function isCarriedBy(
  { files }: MarkedSource,
  { described, location, trail }: ReadParameter,
  context: RouteContext,
) {
  const origin = { location, trail, mode: "input" } as const;
  return files || context.reader.withoutUploads(described.schema, origin) === described.schema;
}

/** The reader has reported types that cannot be serialized, but it accepts a type without values. */
function refuseNothing(parameter: Parameter, context: RouteContext): undefined {
  const { kind } = context.semantics.shape(parameter.marker?.type ?? parameter.type);
  if (kind !== "never" && kind !== "undefined" && kind !== "void") return undefined;
  const { node } = parameter;
  if (node && !node.type && !node.initializer) return refuseUntyped(parameter, context);
  const values = {
    name: parameter.name ?? "{…}",
    type: typeText(parameter, context),
    in: "a request",
    instead: "",
  };
  return refuseParameter(CS1023(values), parameter, context);
}

/**
 * Whether nothing states what a parameter is: it has no type, and its function is passed as a handler, where its parameters have
 * no contextual type. No type needs to be requested.
 */
function isUntyped({ node }: Parameter, handler: SourceLocation): boolean {
  if (!node || node.type || node.initializer || ts.getJSDocType(node)) return false;
  const { parent } = node;
  const { file, start } = locationOf(parent);
  return ts.isCallExpression(parent.parent) && start === handler.start && file === handler.file;
}

function refuseUntyped(parameter: Parameter, context: RouteContext): undefined {
  return refuseParameter(CS1025({ name: parameter.name ?? "{…}" }), parameter, context);
}

function planParameter(
  { rule, body }: MarkedSource,
  parameter: ReadParameter,
  alone: boolean,
  context: RouteContext,
): ParameterPlan | undefined {
  if (body && hasNoBody(parameter, context)) return undefined;
  return rule.plan(parameter, alone, context);
}

/** Whether there is no body that a parameter could be read from. If so, the problem has been reported. */
function hasNoBody(parameter: Parameter, context: RouteContext): boolean {
  if (!BODILESS.has(context.method)) return false;
  const name = parameter.name ?? "{…}";
  const problem =
    context.routeKind === "socket"
      ? CS1042({ name })
      : CS1009({ name, method: context.method.toUpperCase() });
  refuseParameter(problem, parameter, context);
  return true;
}

/** One name, one value: OpenAPI refuses two parameters with the same name and location (3.1, 4.8.10.1). */
function refuseDuplicates(
  plans: readonly (ParameterPlan | undefined)[],
  sourced: readonly (Sourced | undefined)[],
  context: RouteContext,
): void {
  const seen = new Set<string>();
  plans.forEach((plan, i) => {
    const parameter = sourced[i]?.parameter;
    if (!plan || !parameter) return;
    for (const { key, name, place, schema } of rowOf(plan).readings(plan)) {
      // Several parameters may read the same credential.
      if (!schema) continue;
      if (seen.has(key)) refuseParameter(CS1021({ name, in: `the ${place}` }), parameter, context);
      seen.add(key);
    }
  });
}
