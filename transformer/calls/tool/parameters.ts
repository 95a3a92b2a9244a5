import type { Expression } from "typescript";
import { clashesOf } from "../../2-read/name-clashes.js";
import type { RouteContext } from "../../3-plan/context.js";
import { presence } from "../../3-plan/defaults.js";
import { documented } from "../../3-plan/documented.js";
import { type Parameter, refuseParameter } from "../../3-plan/parameter.js";
import { parameterOf, readParameter } from "../../3-plan/read-parameter.js";
import { holdsSecrets } from "../../4-generate/secrets.js";
import { CS2087, CS2088 } from "../../diagnostics/catalogue.js";
import type { Annotations, ObjectSchema, Property } from "../../schema.js";
import { locationOf } from "../../semantics/location.js";
import type { ParameterFact, SignatureFact } from "../../semantics/semantics.js";
import { allSources } from "../../sources/sources.js";
import { styled } from "../../wire-styles.js";

/** The arguments of a function as one object, with the parameters' names and no others. Anything refused has been reported. */
export function planArguments(
  { parameters }: SignatureFact,
  descriptions: ReadonlyMap<string, string>,
  callee: Expression,
  context: RouteContext,
): ObjectSchema {
  const properties = parameters.flatMap((fact) => {
    const parameter = parameterOf(fact, descriptions, locationOf(callee), context);
    return argument(fact, parameter, context) ?? [];
  });
  refuseClashes(properties, context);
  return { kind: "object", properties, strict: true };
}

/** As for the properties of one type. */
function refuseClashes(properties: readonly Property[], { report, label }: RouteContext): void {
  for (const { property, problem } of clashesOf(properties)) {
    const { name, declaration: location } = property;
    report({ ...problem, ...(location && { location }), trail: [label, `parameter "${name}"`] });
  }
}

function argument(fact: ParameterFact, parameter: Parameter, context: RouteContext): Property | undefined {
  const { name } = parameter;
  const refuse = (reason: string): undefined =>
    refuseParameter(CS2087({ name: name ?? "{…}", reason }), parameter, context);
  if (fact.rest) return refuse("takes any number of arguments");
  if (name === undefined) return refuse("is destructured, so it has no name");
  if (context.semantics.shape(fact.type).kind === "any") return refuse("is `any`");
  if (isOfRequest(parameter, context))
    return refuseParameter(
      CS2088({ name, reason: "comes from a request or the program" }),
      parameter,
      context,
    );
  const { described, location } = readParameter(parameter, context);
  if (holdsSecrets(described.schema, context.reader.types))
    return refuseParameter(CS2088({ name, reason: "is a secret, or contains one" }), parameter, context);
  const { optional, default: written } = presence(parameter, described, context);
  // A default in the signature fills itself in. It is only documented for the model.
  const isOwn = parameter.node?.initializer !== undefined;
  const extra =
    isOwn && written !== undefined ? { ...described.annotations?.extra, default: written } : undefined;
  const annotations: Annotations = {
    ...documented(described, parameter.description),
    ...(extra && { extra }),
  };
  const wire = described.wire ?? styled(name, context.reader.style);
  return {
    name,
    ...(wire !== name && { wire }),
    schema: described.schema,
    optional,
    ...(!isOwn && written !== undefined && { default: written }),
    ...(Object.keys(annotations).length > 0 && { annotations }),
    declaration: location,
  };
}

/** Whether a value is read from part of a request, injected, or provided by another function. This reports nothing. */
function isOfRequest(parameter: Parameter, context: RouteContext): boolean {
  if (parameter.marker) return true;
  const silent: RouteContext = { ...context, report: () => {}, planNeed: () => undefined };
  return allSources().some(({ rule }) => rule.by === "type" && rule.claim(parameter, silent) !== undefined);
}
