import { CONTRACT } from "../../../runtime/contract/operation.js";
import { codecMembers } from "../../4-generate/codec-members.js";
import type { TypeFacts } from "../../4-generate/facts.js";
import type { ModuleText } from "../../4-generate/module-text.js";
import { camel, pascal, withKind } from "../../4-generate/names.js";
import type { ToolPlan } from "./plan.js";

/**
 * Writes the constant of a tool, a `CompiledTool`.
 * @param document the lines with its schemas.
 * @returns its name.
 */
export function toolConstant(
  { name, description, input, output, empty, source, location }: ToolPlan,
  document: readonly string[],
  module: ModuleText,
  facts: TypeFacts,
): string {
  const hint = pascal(name);
  return module.declare(
    "route",
    `tool ${source} ${location.file} ${location.start}`,
    camel(withKind(hint, "Tool")),
    (own) =>
      [
        `const ${own} = {`,
        `  contract: ${CONTRACT},`,
        `  source: ${JSON.stringify(source)},`,
        `  type: ${JSON.stringify(name)},`,
        ...(description === undefined ? [] : [`  description: ${JSON.stringify(description)},`]),
        `  parameters: ${JSON.stringify(input.properties.map((property) => property.name))},`,
        ...(empty ? ["  empty: true,"] : []),
        ...codecMembers({ input, output }, { module, facts, hint }),
        ...document,
        "};",
      ].join("\n"),
  );
}
