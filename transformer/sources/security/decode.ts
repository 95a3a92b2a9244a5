import type { Library } from "../../4-generate/library.js";
import type { ModuleText } from "../../4-generate/module-text.js";
import { camel, withKind } from "../../4-generate/names.js";
import type { CredentialReader, SecurityParameter } from "./security-parameter.js";

/** What reads the credentials is resolved like a dependency. */
export function need(plan: SecurityParameter, at: number, module: ModuleText): string {
  return `{ of: ${credentialsConstant(plan, module)}, at: ${at} }`;
}

/** Writes the constant of a credential, a `CompiledDependency`, once per module. */
function credentialsConstant(
  { name, alternatives, optional }: SecurityParameter,
  module: ModuleText,
): string {
  const $ = module.library;
  const readers = alternatives.map(({ reader }) => readerText(reader, $));
  const text = `${$("security")}(${[optional, ...readers].join(", ")})`;
  const hint = withKind(camel(name), "Credentials");
  return module.declare("dependency", text, hint, (own) => `const ${own} = ${text};`);
}

function readerText(reader: CredentialReader, $: Library): string {
  switch (reader.kind) {
    case "http":
      return `${$("http")}(${literals(reader.scheme, reader.realm)})`;
    case "basic":
      return `${$("basic")}(${literals(reader.realm)})`;
    case "apiKey":
      return `${$("apiKey")}("${reader.in}", ${JSON.stringify(reader.name)})`;
    case "token":
    case "authorization":
      return $(reader.kind);
  }
}

function literals(...values: readonly (string | undefined)[]): string {
  return values.flatMap((value) => (value === undefined ? [] : JSON.stringify(value))).join(", ");
}
