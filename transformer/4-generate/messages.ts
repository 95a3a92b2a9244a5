import type { MessagePlan, MessagesPlan } from "../3-plan/plan.js";
import type { Schema } from "../schema.js";
import type { Site } from "./decoder.js";
import { isEndless } from "./endless.js";
import type { TypeFacts } from "./facts.js";
import { functionsOf } from "./functions.js";
import { x } from "./library.js";
import type { ModuleText } from "./module-text.js";
import { jsonMembers } from "./result.js";
import { decoderOf } from "./schema-decoder.js";
import { concealing, secrecyOf } from "./secrets.js";
import { takingFirst } from "./takers.js";

/** Where messages are decoded or encoded. */
type Place = Omit<Site, "mode" | "decoderOf">;

/** What a socket's constant has besides an operation's, as a property: a `CompiledSocket`. */
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
  const { facts, module } = place;
  const decode = receiver(schema, place);
  module.calledFrom("input", decode);
  return [`decode: ${decode}`, ...(isEndless(schema, facts.types) ? ["endless: true"] : [])];
}

/** As a body is decoded: taken as it is where that can be done, and where there are secrets they are said first. */
function receiver(schema: Schema, place: Place): string {
  const site: Site = { ...place, mode: "decode", decoderOf };
  const decoder = decoderOf(schema, site);
  const { takes } = functionsOf(schema, "body", place.facts);
  const { name, call } = takes ? takingFirst(schema, decoder, site) : decoder;
  const secrets = concealing(secrecyOf([{ name: "message", schema }], "input", place.facts.types));
  const value = call("v", "k");
  if (secrets) return `(v, x, k) => (${x("conceal")}(${secrets}), ${value})`;
  return name ?? `(v, x, k) => ${value}`;
}
