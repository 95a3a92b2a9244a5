import { CONTRACT } from "../../../runtime/contract/operation.js";
import type { OperationPlan } from "../../3-plan/plan.js";
import { requestParametersOf, typesIn } from "../../3-plan/request-parameters.js";
import { bodyProperty, decodeMethod } from "../../4-generate/decode-method.js";
import { needsProperties } from "../../4-generate/dependencies.js";
import type { TypeFacts } from "../../4-generate/facts.js";
import type { ModuleText } from "../../4-generate/module-text.js";
import { pascal, routeName } from "../../4-generate/names.js";
import { resultProperty } from "../../4-generate/result.js";
import type { Schema } from "../../schema.js";
import { rowOf } from "../../sources/sources.js";

/** What an operation receives and sends as JSON. */
export function bodiesOf(plan: OperationPlan): readonly Schema[] {
  const { result } = plan;
  const bodies = requestParametersOf(plan)
    .filter((input) => rowOf(input).body?.kind === "json")
    .flatMap(typesIn);
  return [...bodies, ...result.bodies.flatMap(({ body }) => ("schema" in body ? [body.schema] : []))];
}

/**
 * Writes a route's constant, a `CompiledOperation`.
 * @returns its name.
 * @param document the lines about what the document says of it.
 */
export function operationConstant(
  plan: OperationPlan,
  document: readonly string[],
  module: ModuleText,
  facts: TypeFacts,
): string {
  const name = routeName(plan.method, plan.path);
  const hint = pascal(name);
  const render = (own: string) =>
    [
      `const ${own} = {`,
      `  contract: ${CONTRACT},`,
      `  source: ${JSON.stringify(plan.source)},`,
      ...needsProperties(plan, module, facts),
      ...bodyProperty(requestParametersOf(plan), facts),
      ...decodeMethod(plan, hint, module, facts),
      resultProperty(plan, hint, module, facts),
      ...document,
      "};",
    ].join("\n");
  // Two routes are never the same constant, even when all they say is the same.
  return module.declare(
    "route",
    `route ${plan.source} ${plan.location.file} ${plan.location.start}`,
    name,
    render,
  );
}
