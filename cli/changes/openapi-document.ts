import { isMembers, type Members } from "../../runtime/contract/members.js";

/** A value of a document after its reference was followed. */
export interface Followed {
  readonly value: unknown;
  /** The component's name: `Item` for `#/components/schemas/Item`. */
  readonly name?: string;
  /** The siblings of the reference. */
  readonly beside?: Members;
}

/** An OpenAPI 3 document whose references can be followed. */
export interface OpenApiDocument {
  readonly root: Members;
  /** @throws Unfollowable */
  follow(value: unknown): Followed;
}

/** A reference that leads nowhere within its document. */
export class Unfollowable extends Error {
  constructor(readonly reference: string) {
    super(`The reference ${reference} has no target in this document.`);
    this.name = "Unfollowable";
  }
}

export function openApiDocument(root: Members): OpenApiDocument {
  const targets = new Map<string, unknown>();
  const target = (reference: string): unknown => {
    if (!targets.has(reference)) targets.set(reference, pointed(root, reference));
    return targets.get(reference);
  };
  return {
    root,
    follow(value) {
      let followed: Followed = { value };
      // A chain of references. One that comes back to itself has no value.
      const seen = new Set<string>();
      for (;;) {
        const { value: at } = followed;
        if (!isMembers(at) || typeof at["$ref"] !== "string") return followed;
        const { $ref, ...beside } = at;
        const reference = $ref as string;
        if (seen.has(reference)) return { ...followed, value: {} };
        seen.add(reference);
        followed = {
          value: target(reference),
          name: followed.name ?? lastOf(reference),
          beside: { ...beside, ...followed.beside },
        };
      }
    },
  };
}

function pointed(root: Members, reference: string): unknown {
  const missing = new Unfollowable(reference);
  if (reference === "#") return root;
  if (!reference.startsWith("#/")) throw missing;
  let value: unknown = root;
  for (const token of reference.slice(2).split("/").map(unescaped)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, token)) throw missing;
    value = (value as Members)[token];
  }
  return value;
}

const lastOf = (reference: string) => unescaped(reference.slice(reference.lastIndexOf("/") + 1));

/** A token of a JSON Pointer in a fragment (RFC 6901, 4 and 6). */
function unescaped(token: string): string {
  const decoded = /%[0-9a-f]{2}/i.test(token) ? decodeSafely(token) : token;
  return decoded.replaceAll("~1", "/").replaceAll("~0", "~");
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
