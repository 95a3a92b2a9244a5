import type { OperationFragment } from "../contract/document.js";
import { mapMembers } from "../contract/members.js";
import type { Packed } from "./packed-schema.js";

/**
 * The parts that routes of a module share: parameters, bodies, responses, errors and security schemes. A part that occurs in
 * several packed fragments is written once, and its number is in its places.
 */

/** A shorter part, such as `["path id","int"]`, tells a reader more than its number and is hardly longer. */
const WORTH_SHARING = 20;

/** @returns the parts that are written once, and the fragments with numbers instead of those parts. */
export function shareParts(fragments: readonly OperationFragment[]): {
  readonly parts: readonly Packed[];
  readonly fragments: readonly OperationFragment[];
} {
  const counts = new Map<string, number>();
  for (const fragment of fragments) {
    mapParts(fragment, (part) => {
      const text = JSON.stringify(part);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      return part;
    });
  }
  const shared = [...counts].filter(([text, count]) => count > 1 && text.length >= WORTH_SHARING);
  const numbers = new Map(shared.map(([text], i) => [text, i]));
  return {
    parts: shared.map(([text]): Packed => JSON.parse(text)),
    fragments: fragments.map((each) => mapParts(each, (part) => numbers.get(JSON.stringify(part)) ?? part)),
  };
}

/** A packed fragment as it was before its parts were shared. */
export function withParts(fragment: OperationFragment, parts: readonly Packed[]): OperationFragment {
  return mapParts(fragment, (part) => (typeof part === "number" ? parts[part] : part));
}

function mapParts(fragment: OperationFragment, map: (part: Packed) => Packed): OperationFragment {
  const { operation, errors, declared, security } = fragment;
  return {
    ...fragment,
    operation: mapMembers(operation, (value, key) => {
      if (key === "parameters" && Array.isArray(value)) return value.map(map);
      if (key === "requestBody") return map(value);
      return key === "responses" ? mapMembers(value, map) : value;
    }),
    ...(errors && { errors: errors.map(map) as typeof errors }),
    ...(declared && { declared: mapMembers(declared, map) }),
    ...(security && {
      security: { ...security, schemes: security.schemes.map(map) as typeof security.schemes },
    }),
  };
}
