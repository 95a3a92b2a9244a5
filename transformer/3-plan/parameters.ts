import { CS1014, CS1015, CS1021, CS1022, CS1023, CS1025, CS5013 } from "../diagnostics/catalogue.js";
import type { SourceLocation } from "../schema.js";
import type { SignatureFact } from "../semantics/semantics.js";
import { bodyParameter } from "../sources/body/body.js";
import { cookieParameter } from "../sources/cookie/cookie.js";
import { dependsOf } from "../sources/dependency/depends.js";
import { formParameter } from "../sources/form/form.js";
import { headerParameter } from "../sources/header/header.js";
import { injectedOf } from "../sources/injected/injected.js";
import { pathParameter } from "../sources/path/path.js";
import { queryParameter } from "../sources/query/query.js";
import { credentialsOf } from "../sources/security/credentials.js";
import type { RouteContext } from "./context.js";
import { dependencyParameter } from "./dependency.js";
import {
  type Parameter,
  parameterOf,
  type ReadParameter,
  readParameter,
  refuseParameter,
  typeText,
} from "./parameter.js";
import { pathParameters } from "./path-template.js";
import type { DependencyParameter, InjectedParameter, ParameterPlan, SecurityParameter } from "./plan.js";
import { isScalar, isScalarList } from "./scalars.js";

/** A parameter whose source is known, and what must still be decided with the others in view. */
type Sourced =
  | {
      readonly plan: InjectedParameter | DependencyParameter | SecurityParameter;
      readonly parameter: Parameter;
    }
  | { readonly source: Source; readonly parameter: ReadParameter };

type Source = "path" | "query" | "header" | "cookie" | "form" | "body";

/**
 * Where each parameter of a handler or dependency comes from. The first rule that matches: its marker or injected type; its name in
 * the path; a scalar or a list of scalars is query; anything else is body.
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
    if (!fact.rest) return sourceOf(parameter, context);
    return refuseParameter(CS1014({ name: fact.name }), parameter, context);
  });
  const bodies = sourced.filter((each) => each && "source" in each && each.source === "body").length;
  const plans = sourced.map((each) => {
    if (!each || "plan" in each) return each?.plan;
    return planParameter(each.source, each.parameter, bodies > 1, context);
  });
  refuseDuplicates(plans, sourced, context);
  return plans;
}

function sourceOf(parameter: Parameter, context: RouteContext): Sourced | undefined {
  const { marker, node, type, name } = parameter;
  const depends = marker ? undefined : dependsOf(node?.type, context.semantics);
  if (depends) {
    const plan = dependencyParameter(depends, parameter, context);
    return plan && { plan, parameter };
  }
  const credentials = marker ? undefined : credentialsOf(node?.type, context.semantics);
  if (credentials) {
    const { alternatives, invalid } = credentials;
    if (invalid) return refuseParameter(CS5013(invalid), parameter, context);
    const { optional } = parameter;
    return { plan: { in: "security", name: name ?? "credentials", alternatives, optional }, parameter };
  }
  if (marker?.invalid) {
    return refuseParameter(
      CS1022({ text: marker.invalid.getText(), marker: marker.name }),
      parameter,
      context,
    );
  }
  const what = marker ? undefined : injectedOf(node?.type, type, context.semantics);
  if (what) return { plan: { in: "injected", name: name ?? what, what }, parameter };
  const read = readParameter(parameter, context);
  const { schema } = read.described;
  if (schema.kind === "never") return refuseNothing(parameter, context);
  return { source: marker?.in ?? inferred(read, context), parameter: read };
}

/** The reader has reported what cannot travel, but finds nothing wrong with a type that has no values. */
function refuseNothing(parameter: Parameter, context: RouteContext): undefined {
  const { kind } = context.semantics.shape(parameter.marker?.type ?? parameter.type);
  if (kind !== "never" && kind !== "undefined" && kind !== "void") return undefined;
  const { node } = parameter;
  // `(q) => …`: the checker takes the type from the handler's place, where nothing is known of it.
  if (node && !node.type && !node.initializer) {
    return refuseParameter(CS1025({ name: parameter.name ?? "{…}" }), parameter, context);
  }
  return refuseParameter(
    CS1023({
      name: parameter.name ?? "{…}",
      type: typeText(parameter, context),
      in: "a request",
      instead: "",
    }),
    parameter,
    context,
  );
}

function inferred(
  { name, described: { schema } }: ReadParameter,
  { template, reader }: RouteContext,
): Source {
  if (pathParameters(template).some((segment) => segment.name === name)) return "path";
  return isScalar(schema, reader.types) || isScalarList(schema, reader.types) ? "query" : "body";
}

function planParameter(
  source: Source,
  parameter: ReadParameter,
  several: boolean,
  context: RouteContext,
): ParameterPlan | undefined {
  switch (source) {
    case "path": {
      const name = parameter.name ?? parameter.marker?.wireName;
      if (name === undefined) return refuseParameter(CS1015(), parameter, context);
      return pathParameter({ ...parameter, name }, context);
    }
    case "query":
      return queryParameter(parameter, context);
    case "header":
      return headerParameter(parameter, context);
    case "cookie":
      return cookieParameter(parameter, context);
    case "form":
      return formParameter(parameter, context);
    case "body":
      return bodyParameter(parameter, several || parameter.marker?.embed === true, context);
  }
}

/** One name, one value: OpenAPI refuses two parameters of one name and place (3.1, 4.8.10.1). */
function refuseDuplicates(
  plans: readonly (ParameterPlan | undefined)[],
  sourced: readonly (Sourced | undefined)[],
  context: RouteContext,
): void {
  const seen = new Set<string>();
  plans.forEach((plan, i) => {
    const parameter = sourced[i]?.parameter;
    for (const name of plan && parameter ? wireNames(plan) : []) {
      const key = `${plan?.in} ${plan?.in === "header" ? name.toLowerCase() : name}`;
      if (seen.has(key) && parameter) {
        refuseParameter(CS1021({ name, in: `the ${plan?.in}` }), parameter, context);
      }
      seen.add(key);
    }
  });
}

function wireNames(plan: ParameterPlan): readonly string[] {
  if (plan.in === "injected" || plan.in === "dependency" || plan.in === "security") return [];
  if (plan.in === "body") return plan.embed ? [plan.name] : [];
  return "spread" in plan ? plan.fields.map((field) => field.wireName) : [plan.wireName];
}
