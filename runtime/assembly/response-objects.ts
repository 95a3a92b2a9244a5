import { ERROR_MEDIA } from "../contract/error-form.js";
import { isMembers, type Members, membersOf } from "../contract/members.js";
import { statusWords } from "../http/status-phrases.js";
import { distinct } from "./distinct.js";
import { asWhole } from "./media-type.js";

/** One status with two origins: the first one's words, the content of either. */
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

/** The headers of one status that is answered in several ways: required is what comes with all of them. */
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

/** The schema of a media type, or those that were joined before. */
function alternatives(media: unknown, key: SchemaKey): readonly unknown[] {
  if (!isMembers(media)) return [];
  const { [key]: schema } = key === "schema" ? asWhole(media) : media;
  if (schema === undefined) return [];
  const { anyOf, ...more } = Object(schema) as Members;
  return Array.isArray(anyOf) && Object.keys(more).length === 0 ? anyOf : [schema];
}

const ERROR_TYPES: ReadonlySet<string> = new Set(["application/json", "application/problem+json"]);

/** A declared Response Object laid over the derived one; a reference takes its place. */
export function declare(status: string, declared: unknown, derived: unknown): unknown {
  if (!isMembers(declared) || "$ref" in declared) return declared;
  const before = membersOf(derived);
  const headers = { ...membersOf(before["headers"]), ...membersOf(declared["headers"]) };
  const written = membersOf(declared["content"]);
  const { [ERROR_MEDIA]: error, ...known } = membersOf(before["content"]);
  // Somebody who says what is in an error's answer knows which form it has.
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
