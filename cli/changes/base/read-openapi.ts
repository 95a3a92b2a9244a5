import { isMembers, type Members } from "../../../runtime/contract/members.js";

/** A document, or the reason why there is none. */
export type Read = { readonly document: Members } | { readonly reason: string };

/**
 * Reads an OpenAPI 3 document, JSON or YAML.
 * @param name its file name. `.json` is only parsed as JSON, which gives better messages.
 */
export async function readOpenapi(name: string, text: string): Promise<Read> {
  const parsed = await parse(name, text.replace(/^\uFEFF/, ""));
  if ("reason" in parsed) return parsed;
  const { value } = parsed;
  if (!isMembers(value)) return { reason: "it is not an object" };
  if (typeof value["swagger"] === "string")
    return { reason: `it is a document of Swagger ${value["swagger"]}; convert it to OpenAPI 3 first` };
  if (typeof value["asyncapi"] === "string") return { reason: "it is an AsyncAPI document" };
  const version = value["openapi"];
  if (typeof version !== "string" || !/^3\.\d/.test(version))
    return {
      reason:
        version === undefined ? 'it has no member "openapi"' : `its version is ${JSON.stringify(version)}`,
    };
  return { document: value };
}

async function parse(
  name: string,
  text: string,
): Promise<{ readonly value: unknown } | { readonly reason: string }> {
  if (name.toLowerCase().endsWith(".json") || text.trimStart().startsWith("{")) {
    try {
      return { value: JSON.parse(text) };
    } catch (error) {
      if (name.toLowerCase().endsWith(".json"))
        return { reason: `it is not JSON (${(error as Error).message})` };
    }
  }
  // Loaded only for a document in YAML.
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, { logLevel: "silent", merge: true });
  const [error] = document.errors;
  if (error) return { reason: `it is not YAML (${error.message.split("\n")[0]?.replace(/:$/, "")})` };
  try {
    // Through JSON, which has neither aliases nor numeric keys. Aliases are counted, so that a small file stays small.
    return { value: JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 1000 }))) };
  } catch (failure) {
    return { reason: `it is not YAML (${(failure as Error).message})` };
  }
}
