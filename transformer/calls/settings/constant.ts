import { CONTRACT } from "../../../runtime/contract/operation.js";
import type { CompiledVariable } from "../../../runtime/contract/settings.js";
import { FORM_WORDS, type SettingsPlan, type VariablePlan } from "../../3-plan/settings.js";
import type { Site } from "../../4-generate/decoder.js";
import type { TypeFacts } from "../../4-generate/facts.js";
import { x } from "../../4-generate/library.js";
import { literal } from "../../4-generate/literal.js";
import type { ModuleText } from "../../4-generate/module-text.js";
import { camel, pascal, withKind } from "../../4-generate/names.js";
import { decoderOf } from "../../4-generate/schema-decoder.js";
import { concealing, secrecyOf } from "../../4-generate/secrets.js";
import { structureOf } from "../../4-generate/structure.js";
import { type Schema, type TypeTable, wireName } from "../../schema.js";
import { typeInWords } from "../../type-text.js";
import { settingsDecoder } from "./decoder.js";
import { mayBeShown } from "./shown.js";

/**
 * Writes the constant of settings, a `CompiledSettings`.
 * @returns its name.
 */
export function settingsConstant(
  plan: SettingsPlan,
  _document: readonly string[],
  module: ModuleText,
  facts: TypeFacts,
): string {
  const { type, reading, variables, objects, location, source } = plan;
  const hint = pascal(type.replace(/\W+/g, " ")) || "Settings";
  const id = `settings ${source} ${location.file} ${location.start}`;
  return module.declare("route", id, camel(withKind(hint, "Settings")), (own) => {
    const site: Site = { module, facts, mode: "coerce", hint, decoderOf };
    const decoded = settingsDecoder(reading, `texts of ${contentOf(reading.schema)}`, site).call("v");
    const properties = reading.as === "object" ? reading.object.properties : [];
    const holders = properties.map((property) => ({ name: wireName(property), schema: property.schema }));
    const secrets = concealing(secrecyOf(holders, "input", facts.types));
    module.calledFrom("input", decoded);
    return [
      `const ${own} = {`,
      `  contract: ${CONTRACT},`,
      `  source: ${JSON.stringify(source)},`,
      "  variables: [",
      ...variables.map((variable) => `    ${literal({ ...compiled(variable, facts.types) })},`),
      "  ],",
      `  objects: ${literal(objects.map((way) => [...way]))},`,
      "  decode(v, x) {",
      ...(secrets ? [`    ${x("conceal")}(${secrets});`] : []),
      `    return ${decoded};`,
      "  },",
      "};",
    ].join("\n");
  });
}

/** Settings of the same type are decoded in the same way. */
const contentOf = (schema: Schema) =>
  schema.kind === "ref" && !schema.checks ? schema.id : structureOf(schema);

function compiled(variable: VariablePlan, types: TypeTable): Variable {
  const { name, at, to, as, schema, secret } = variable;
  return {
    name,
    at: [...at],
    ...(at.join("\n") !== to.join("\n") && { to: [...to] }),
    ...(as !== "text" && { as }),
    expects: expected(variable, types),
    ...(secret && { secret }),
    ...(!secret && mayBeShown(schema, types) && { shown: true }),
  };
}

/** As JSON. */
type Variable = {
  [Key in keyof CompiledVariable]: CompiledVariable[Key] extends readonly string[]
    ? string[]
    : CompiledVariable[Key];
};

/** For a person. */
function expected({ as, schema }: Pick<VariablePlan, "as" | "schema">, types: TypeTable): string {
  return typeInWords(schema, types) + FORM_WORDS[as];
}
