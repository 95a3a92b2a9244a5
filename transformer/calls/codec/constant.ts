import { VALUE } from "../../../runtime/contract/codec.js";
import { CONTRACT } from "../../../runtime/contract/operation.js";
import { isEndless } from "../../4-generate/endless.js";
import type { TypeFacts } from "../../4-generate/facts.js";
import type { ModuleText } from "../../4-generate/module-text.js";
import { camel, isIdentifier, pascal, withKind } from "../../4-generate/names.js";
import { jsonMembers } from "../../4-generate/result.js";
import { decodingFunction, takingFunction } from "../../4-generate/value-decoder.js";
import type { CodecPlan } from "./plan.js";

/**
 * Writes the constant of a codec, a `CompiledCodec`.
 * @param document the lines about its schemas.
 * @returns its name.
 */
export function codecConstant(
  { name, type, input, output, source, location }: CodecPlan,
  document: readonly string[],
  module: ModuleText,
  facts: TypeFacts,
): string {
  const hint = pascal(name ?? (isIdentifier(type) ? type : VALUE));
  const value = { name: VALUE, schema: input };
  const place = { module, facts, hint };
  return module.declare(
    "route",
    `codec ${source} ${location.file} ${location.start}`,
    camel(withKind(hint, "Codec")),
    (own) => {
      const take = takingFunction(value, place);
      return [
        `const ${own} = {`,
        `  contract: ${CONTRACT},`,
        `  source: ${JSON.stringify(source)},`,
        `  type: ${JSON.stringify(type)},`,
        `  decode: ${decodingFunction(value, place)},`,
        ...(take ? [`  take: ${take},`] : []),
        ...(isEndless(input, facts.types) ? ["  endless: true,"] : []),
        `  data: { ${jsonMembers(output, place).join(", ")} },`,
        ...document,
        "};",
      ].join("\n");
    },
  );
}
