import { isMembers, type Members, mapMembers } from "../contract/members.js";
import type { OpenapiVersion } from "../contract/openapi-version.js";
import { asWhole } from "./media-type.js";

/** What sets the documents of a version apart. */
interface Version {
  /** What the document calls itself. Releases of one version only clarify its text; some tools look for the first. */
  readonly openapi: string;
  /** Path Item Objects as this version writes them; fragments are written as the newest one is. */
  items(items: unknown): unknown;
}

const VERSIONS: Readonly<Record<OpenapiVersion, Version>> = {
  "3.1": { openapi: "3.1.0", items: (items) => mapMedia(items, asWhole) },
  "3.2": { openapi: "3.2.0", items: (items) => items },
};

/** FastAPI's, and the one that most tools read today. */
export function openapiVersion(version: OpenapiVersion = "3.1"): Version {
  // A program in JavaScript, or one that was not checked, can ask for anything.
  if (Object.hasOwn(VERSIONS, version)) return VERSIONS[version];
  const known = Object.keys(VERSIONS).map((name) => `"${name}"`);
  throw new Error(`openapiVersion: ${JSON.stringify(version)} is none of ${known.join(", ")}.`);
}

/** The Media Type Objects of responses, replaced. */
function mapMedia(items: unknown, map: (media: Members) => unknown): unknown {
  const media = (one: unknown) => (isMembers(one) ? map(one) : one);
  const response = (one: unknown) =>
    mapMembers(one, (member, key) => (key === "content" ? mapMembers(member, media) : member));
  const operation = (one: unknown) =>
    mapMembers(one, (member, key) => (key === "responses" ? mapMembers(member, response) : member));
  return mapMembers(items, (item) => mapMembers(item, operation));
}
