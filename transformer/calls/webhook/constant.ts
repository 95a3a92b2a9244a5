import { CONTRACT } from "../../../runtime/contract/operation.js";
import type { OperationPlan } from "../../3-plan/plan.js";
import type { ModuleText } from "../../4-generate/module-text.js";
import { routeName } from "../../4-generate/names.js";

/** The constant of a webhook, a `CompiledOperation` with nothing to serve, only its part of the document. */
export function webhookConstant(
  plan: OperationPlan,
  document: readonly string[],
  module: ModuleText,
): string {
  const { source, location } = plan;
  const render = (own: string) =>
    [
      `const ${own} = {`,
      `  contract: ${CONTRACT},`,
      `  source: ${JSON.stringify(source)},`,
      "  decode: () => [],",
      `  result: { status: ${plan.result.status}, bodies: {} },`,
      ...document,
      "};",
    ].join("\n");
  const key = `route ${source} ${location.file} ${location.start}`;
  return module.declare("route", key, routeName("webhook", plan.path), render);
}
