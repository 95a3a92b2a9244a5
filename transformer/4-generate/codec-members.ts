import { VALUE } from "../../runtime/contract/codec.js";
import type { SidesPlan } from "../3-plan/plan.js";
import { isEndless } from "./endless.js";
import { jsonMembers } from "./result.js";
import { decodingFunction, type Place, takingFunction } from "./value-decoder.js";

/** The members of a `CompiledCodec`, made from its types. */
export function codecMembers({ input, output }: SidesPlan, place: Place): readonly string[] {
  const value = { name: VALUE, schema: input };
  const take = takingFunction(value, place);
  return [
    `  decode: ${decodingFunction(value, place)},`,
    ...(take ? [`  take: ${take},`] : []),
    ...(isEndless(input, place.facts.types) ? ["  endless: true,"] : []),
    `  data: { ${jsonMembers(output, place).join(", ")} },`,
  ];
}
