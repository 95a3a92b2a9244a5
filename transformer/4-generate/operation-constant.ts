import { CONTRACT } from "../../runtime/contract/operation.js";
import type { OperationPlan } from "../3-plan/plan.js";
import { requestParametersOf, typesIn } from "../3-plan/request-parameters.js";
import type { Schema } from "../schema.js";
import { rowOf } from "../sources/sources.js";
import { bodyProperty, decodeMethod, usesProperty } from "./decode-method.js";
import { needsProperties } from "./dependencies.js";
import type { TypeFacts } from "./facts.js";
import { literal } from "./literal.js";
import { socketProperty } from "./messages.js";
import type { ModuleText } from "./module-text.js";
import { pascal, routeName } from "./names.js";
import { resultProperty } from "./result.js";

/** What an operation receives and sends as JSON. */
export function bodiesOf(plan: OperationPlan): readonly Schema[] {
  const { result, messages } = plan;
  const bodies = requestParametersOf(plan)
    .filter((input) => rowOf(input).body?.kind === "json")
    .flatMap(typesIn);
  const answers = result.bodies.flatMap(({ body }) => ("schema" in body ? [body.schema] : []));
  const said = messages ? [messages.receives, messages.sends] : [];
  return [...bodies, ...answers, ...said.flatMap(({ text }) => (text ? [text.schema] : []))];
}

/** What responses contain about a deprecation. The document states that there is one. */
function deprecatedProperty({ deprecated }: OperationPlan["documentation"]): readonly string[] {
  return typeof deprecated === "object" ? [`  deprecated: ${JSON.stringify(deprecated)},`] : [];
}

/**
 * Writes a route's constant, a `CompiledOperation`.
 * @returns its name.
 * @param document the lines with its part of the document.
 */
export function operationConstant(
  plan: OperationPlan,
  document: readonly string[],
  module: ModuleText,
  facts: TypeFacts,
): string {
  const name = routeName(plan.messages ? "socket" : plan.method, plan.path);
  const hint = pascal(name);
  const render = (own: string) =>
    [
      `const ${own} = {`,
      `  contract: ${CONTRACT},`,
      `  source: ${JSON.stringify(plan.source)},`,
      ...(plan.endpoint ? [`  endpoint: ${literal(plan.endpoint)},`] : []),
      ...deprecatedProperty(plan.documentation),
      ...needsProperties(plan, module, facts),
      ...bodyProperty(requestParametersOf(plan), facts),
      ...usesProperty(plan.parameters),
      ...decodeMethod(plan, hint, module, facts),
      resultProperty(plan, hint, module, facts),
      ...(plan.messages ? socketProperty(plan.messages, hint, module, facts) : []),
      ...document,
      "};",
    ].join("\n");
  // Two routes never share a constant, even if their content is identical.
  return module.declare(
    "route",
    `route ${plan.source} ${plan.location.file} ${plan.location.start}`,
    name,
    render,
  );
}
