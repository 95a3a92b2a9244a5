import type { Members } from "../contract/members.js";
import { OPENAPI_VERSIONS, type OpenapiVersion } from "../contract/openapi-version.js";
import type { PathMember } from "../contract/route-kinds.js";
import { asWhole } from "./media-type.js";
import { OPENAPI_3_0 } from "./openapi-3-0.js";
import { type Rewriting, rewrite } from "./openapi-objects.js";
import { without } from "./without.js";

/** How the documents of a version differ. */
interface Version {
  /** The document's `openapi` member. Releases of one version only clarify its text, and some tools look for the first. */
  readonly openapi: string;
  /** How the objects of the newest version are written in this one; absent if they are the same. */
  readonly rewriting?: Rewriting;
}

/** What 3.2 added. */
const OPENAPI_3_1: Rewriting = {
  media: asWhole,
  tag: without("summary", "parent", "kind"),
  server: without("name"),
};

const VERSIONS: Readonly<Record<OpenapiVersion, Version>> = {
  "3.0": { openapi: "3.0.3", rewriting: OPENAPI_3_0 },
  "3.1": { openapi: "3.1.0", rewriting: OPENAPI_3_1 },
  "3.2": { openapi: "3.2.0" },
};

/** Whether documents of a version have a member. */
export function hasMember(member: PathMember, version: OpenapiVersion = "3.1"): boolean {
  return member !== "webhooks" || version !== "3.0";
}

/**
 * @param document in the form of 3.2, as fragments are written, except for its own version.
 * @param version default: FastAPI's, which is also the one that most tools read today.
 * @throws if there is no such version, which a program in JavaScript can request.
 */
export function inVersion(document: Members, version: OpenapiVersion = "3.1"): Record<string, unknown> {
  const { openapi, rewriting } = versionOf(version);
  const named = { openapi, ...document };
  return rewriting ? (rewrite(named, "document", rewriting) as Record<string, unknown>) : named;
}

function versionOf(version: OpenapiVersion): Version {
  if (Object.hasOwn(VERSIONS, version)) return VERSIONS[version];
  const known = OPENAPI_VERSIONS.map((name) => `"${name}"`);
  throw new Error(`openapiVersion: ${JSON.stringify(version)} is not one of ${known.join(", ")}.`);
}
