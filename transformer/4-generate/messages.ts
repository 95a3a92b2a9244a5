import type { MessagePlan, MessagesPlan } from "../3-plan/plan.js";
import type { Schema } from "../schema.js";
import { isEndless } from "./endless.js";
import type { TypeFacts } from "./facts.js";
import type { ModuleText } from "./module-text.js";
import { jsonMembers } from "./result.js";
import { decodingFunction, type Place, takingFunction } from "./value-decoder.js";

/** What a socket's constant has in addition to an operation's, as a property: a `CompiledSocket`. */
export function socketProperty(
  { at, receives, sends, tells }: MessagesPlan,
  hint: string,
  module: ModuleText,
  facts: TypeFacts,
): readonly string[] {
  const coming = { module, facts, hint: `${hint}Received` };
  const going = { module, facts, hint: `${hint}Sent` };
  return [
    "  socket: {",
    `    at: ${at},`,
    `    receives: ${frames(receives, (schema) => receiving(schema, coming))},`,
    `    sends: ${frames(sends, (schema) => [`data: { ${jsonMembers(schema, going).join(", ")} }`])},`,
    ...(tells ? ["    tells: true,"] : []),
    "  },",
  ];
}

function frames({ text, binary }: MessagePlan, members: (schema: Schema) => readonly string[]): string {
  const all = [
    ...(text ? [`text: "${text.as}"`, ...members(text.schema)] : []),
    ...(binary ? ["binary: true"] : []),
  ];
  return all.length === 0 ? "{}" : `{ ${all.join(", ")} }`;
}

function receiving(schema: Schema, place: Place): readonly string[] {
  const { facts } = place;
  const decode =
    takingFunction({ name: "message", schema }, place) ??
    decodingFunction({ name: "message", schema }, place);
  return [`decode: ${decode}`, ...(isEndless(schema, facts.types) ? ["endless: true"] : [])];
}
