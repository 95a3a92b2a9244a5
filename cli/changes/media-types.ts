import { isDeepStrictEqual } from "node:util";
import { isMembers, type Members, membersOf } from "../../runtime/contract/members.js";
import type { Comparing } from "./comparing.js";
import { entriesOf } from "./operations.js";
import { compareSchemas } from "./schemas/compare-schemas.js";
import { compareTexts } from "./schemas/hints.js";
import { isAnnotation } from "./schemas/keywords.js";
import { note, type Place, within } from "./site.js";

/** Compares maps of media types: `content` of a body or a parameter. */
export function compareContent(comparing: Comparing, base: unknown, revision: unknown, place: Place): void {
  const [before, after] = [contentOf(base), contentOf(revision)];
  const isOnlyOne = before.size < 2 && after.size < 2;
  for (const [key, [type, media]] of before) {
    const other = after.get(key);
    if (other) compareMediaType(comparing, type, media, other[1], isOnlyOne ? place : within(place, type));
    else note(within(place, type), "other", "media-type-removed", "media type removed");
  }
  for (const [key, [type]] of after)
    if (!before.has(key)) note(within(place, type), "harmless", "media-type-added", "media type added");
}

/**
 * Names of types and their parameters are not case-sensitive. A charset of text is UTF-8 in all our documents (RFC 9110, 8.3.1).
 */
function contentOf(content: unknown): ReadonlyMap<string, readonly [string, Members]> {
  return new Map(
    entriesOf(content).map(([type, media]) => [
      type
        .toLowerCase()
        .replaceAll(/\s*;\s*/g, ";")
        .replace(/;charset="?utf-8"?/, ""),
      [type, membersOf(media)] as const,
    ]),
  );
}

/**
 * Media types whose schema describes the items of a sequence (OpenAPI 3.2, 4.14.4). In 3.1 the schema describes the array of
 * items.
 */
const SEQUENCES: ReadonlySet<string> = new Set([
  "application/jsonl",
  "application/x-ndjson",
  "application/json-seq",
  "text/event-stream",
  "multipart/mixed",
]);

function compareMediaType(
  comparing: Comparing,
  type: string,
  base: Members,
  revision: Members,
  place: Place,
): void {
  compareTexts(described(base), described(revision), place);
  const [from, to] = [base, revision].map(({ itemSchema }) => itemSchema);
  if (SEQUENCES.has(type.split(";")[0]?.toLowerCase() ?? "") && (from !== undefined || to !== undefined))
    compareSchemas(comparing, from ?? itemsOf(base), to ?? itemsOf(revision), within(place, "[]"));
  else compareSchemas(comparing, schemaOf(type, base), schemaOf(type, revision), place);
  for (const [name, encoding] of entriesOf(revision["encoding"])) {
    const before = entriesOf(base["encoding"]).find(([other]) => other === name)?.[1];
    if (before !== undefined && !isDeepStrictEqual(before, encoding))
      note(within(place, name), "other", "encoding-changed", "serialized differently", {
        from: before,
        to: encoding,
      });
  }
}

/**
 * For a body of bytes, the media type is sufficient: 3.0's `format: binary`, 3.1's `contentMediaType` and no schema are
 * equivalent.
 */
function schemaOf(type: string, { schema = {} }: Members): unknown {
  return isOfBytes(type) && isMembers(schema) && saysBytes(schema) ? {} : schema;
}

/** For all other types, the schema describes the value that is parsed from the bytes. */
const isOfBytes = (type: string) =>
  !/^(application\/([^;]+\+)?(json|xml)|text\/|multipart\/|.*form)/i.test(type);

function saysBytes(schema: Members): boolean {
  const { type = "string", format = "binary", contentMediaType, ...more } = schema;
  const isMarked = schema["format"] !== undefined || contentMediaType !== undefined;
  return type === "string" && format === "binary" && isMarked && Object.keys(more).every(isAnnotation);
}

const itemsOf = ({ schema }: Members): unknown => membersOf(schema)["items"] ?? {};

const described = ({ example, examples }: Members): Members => ({ example, examples });
