import { VALUE } from "../../../runtime/contract/codec.js";
import { CONTRACT } from "../../../runtime/contract/operation.js";
import { codecMembers } from "../../4-generate/codec-members.js";
import type { TypeFacts } from "../../4-generate/facts.js";
import type { ModuleText } from "../../4-generate/module-text.js";
import { camel, isIdentifier, pascal, withKind } from "../../4-generate/names.js";
import type { CodecPlan } from "./plan.js";

/**
 * Writes the constant of a codec, a `CompiledCodec`.
 * @param document the lines with its schemas.
 * @returns its name.
 */
export function codecConstant(
  { name, type, input, output, source, location }: CodecPlan,
  document: readonly string[],
  module: ModuleText,
  facts: TypeFacts,
): string {
  const hint = pascal(name ?? (isIdentifier(type) ? type : VALUE));
  return module.declare(
    "route",
    `codec ${source} ${location.file} ${location.start}`,
    camel(withKind(hint, "Codec")),
    (own) =>
      [
        `const ${own} = {`,
        `  contract: ${CONTRACT},`,
        `  source: ${JSON.stringify(source)},`,
        `  type: ${JSON.stringify(type)},`,
        ...codecMembers({ input, output }, { module, facts, hint }),
        ...document,
        "};",
      ].join("\n"),
  );
}
