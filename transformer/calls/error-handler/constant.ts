import { CONTRACT } from "../../../runtime/contract/operation.js";
import type { ErrorHandlerPlan } from "../../3-plan/plan.js";
import type { TypeFacts } from "../../4-generate/facts.js";
import type { ModuleText } from "../../4-generate/module-text.js";
import { camel, pascal } from "../../4-generate/names.js";
import { resultBodies } from "../../4-generate/result.js";

/**
 * Writes the constant of an error handler, a `CompiledErrorHandler`, and returns its name.
 * @param document the lines with its part of the document.
 */
export function errorHandlerConstant(
  { takes, bodies, location, source }: ErrorHandlerPlan,
  document: readonly string[],
  module: ModuleText,
  facts: TypeFacts,
): string {
  const hint = pascal(String(takes).replace(/^.*#|:\d+$/g, ""));
  const place = { module, facts, hint: `${hint}Answer` };
  return module.declare(
    "route",
    `error handler ${source} ${location.file} ${location.start}`,
    camel(`on${hint}`),
    (own) =>
      [
        `const ${own} = {`,
        `  contract: ${CONTRACT},`,
        `  source: ${JSON.stringify(source)},`,
        `  bodies: ${resultBodies(bodies, place)},`,
        ...document,
        "};",
      ].join("\n"),
  );
}
