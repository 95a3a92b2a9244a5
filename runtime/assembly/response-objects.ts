import { ERROR_MEDIA } from "../contract/error-form.js";
import { isMembers, type Members, membersOf } from "../contract/members.js";
import { statusWords } from "../http/status-phrases.js";
import { distinct } from "./distinct.js";
import { asWhole } from "./media-type.js";

/** Merges two responses with one status: the first one's texts, the content of either. */
export function either(first: unknown, second: unknown): unknown {
  if (!isMembers(first) || !isMembers(second)) return first;
  const content = eitherContent(membersOf(first["content"]), membersOf(second["content"]));
  const headers = eitherHeaders([membersOf(first["headers"]), membersOf(second["headers"])]);
  return {
    ...first,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(content).length > 0 && { content }),
  };
}

/** Merges the headers of several responses with one status: a header is required if all of them have it. */
export function eitherHeaders(ways: readonly Members[]): Members {
  const named = ways.map(
    (headers) => new Map(Object.entries(headers).map((entry) => [entry[0].toLowerCase(), entry])),
  );
  const all = new Map(named.flatMap((way) => [...way]));
  return Object.fromEntries(
    [...all].map(([key, [name, header]]) => {
      const { required: _, ...optional } = Object(header) as Members;
      const found = named.map((way) => way.get(key)?.[1]);
      const isRequired = !found.includes(undefined) && found.some((each) => Object(each).required === true);
      return [name, isRequired ? { required: true, ...optional } : optional];
    }),
  );
}

export function eitherContent(first: Members, second: Members): Members {
  const content: Record<string, unknown> = { ...first };
  for (const [mediaType, added] of Object.entries(second)) {
    const known = content[mediaType];
    const key = described(known, "itemSchema") && described(added, "itemSchema") ? "itemSchema" : "schema";
    const schemas = [...alternatives(known, key), ...alternatives(added, key)];
    const different = distinct(schemas);
    const any = different.find(
      (schema) => mediaType === ERROR_MEDIA && Object.keys(Object(schema)).length === 0,
    );
    if (known === undefined || different.length < 2) content[mediaType] = added;
    else content[mediaType] = { [key]: any ?? { anyOf: different } };
  }
  return content;
}

const described = (media: unknown, key: SchemaKey) => isMembers(media) && media[key] !== undefined;

/** What a Media Type Object describes: the whole, or each item. */
type SchemaKey = "schema" | "itemSchema";

/** Returns the schema of a media type, or the schemas that were joined before. */
function alternatives(media: unknown, key: SchemaKey): readonly unknown[] {
  if (!isMembers(media)) return [];
  const { [key]: schema } = key === "schema" ? asWhole(media) : media;
  if (schema === undefined) return [];
  const { anyOf, ...more } = Object(schema) as Members;
  return Array.isArray(anyOf) && Object.keys(more).length === 0 ? anyOf : [schema];
}

const ERROR_TYPES: ReadonlySet<string> = new Set(["application/json", "application/problem+json"]);

/** Applies a declared Response Object over the derived one. A reference replaces it. */
export function declare(status: string, declared: unknown, derived: unknown): unknown {
  if (!isMembers(declared) || "$ref" in declared) return declared;
  const before = membersOf(derived);
  const headers = { ...membersOf(before["headers"]), ...membersOf(declared["headers"]) };
  const written = membersOf(declared["content"]);
  const { [ERROR_MEDIA]: error, ...known } = membersOf(before["content"]);
  // An author who declares the content of an error's response knows its form.
  const isSaid = Object.keys(written).some((mediaType) => ERROR_TYPES.has(mediaType));
  const content = { ...(error !== undefined && !isSaid && { [ERROR_MEDIA]: error }), ...known, ...written };
  return {
    description: statusWords(status),
    ...before,
    ...declared,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(content).length > 0 && { content }),
  };
}
