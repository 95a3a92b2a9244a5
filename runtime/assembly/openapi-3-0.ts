import { isMembers, type Members, mapMembers } from "../contract/members.js";
import { toOpenapi30 } from "./json-schema/openapi-3-0.js";
import { asWhole } from "./media-type.js";
import type { Rewriting } from "./openapi-objects.js";
import { without } from "./without.js";

/** What 3.1 and 3.2 added to 3.0.3. `docs/openapi-versions.md` lists what 3.0 leaves out. */
export const OPENAPI_3_0: Rewriting = {
  document: (document) => emptyRoles(without("jsonSchemaDialect", "$self")(document)),
  info: without("summary"),
  license,
  server: without("name"),
  tag: without("summary", "parent", "kind"),
  components: without("pathItems", "mediaTypes"),
  parameter: alone,
  requestBody: withBinary,
  response: withBinary,
  media: (media) => asWhole(media),
  securityScheme: without("deprecated", "oauth2MetadataUrl"),
  schema: toOpenapi30,
};

/** A license is identified by its URL, which every SPDX identifier has. */
function license({ identifier, ...same }: Members): Members {
  if (typeof identifier !== "string") return same;
  return { ...same, url: same["url"] ?? `https://spdx.org/licenses/${encodeURIComponent(identifier)}.html` };
}

/** A reference has no siblings: its own description would be ignored. */
function alone(object: Members): Members {
  return object["$ref"] === undefined ? object : { $ref: object["$ref"] };
}

/** Content that is bytes. 3.1 describes it only by the media type (3.1.1, 4.8.14.3), 3.0 as a string (3.0.3, 4.7.14.2). */
function withBinary(object: Members, before: Members): Members {
  const { content, ...others } = alone(object);
  if (content === undefined) return others;
  const isBinary = (name: string) => {
    const { type, contentMediaType } = Object(Object(Object(before["content"])[name]).schema) as Members;
    return type === undefined && contentMediaType === name;
  };
  const media = mapMembers(content, (one, name) =>
    isBinary(name)
      ? { ...Object(one), schema: { ...Object(one).schema, type: "string", format: "binary" } }
      : one,
  );
  return { ...others, content: media };
}

/** Only OAuth 2 and OpenID Connect have scopes. Roles of other schemes were added in 3.1. */
function emptyRoles(document: Members): Members {
  const schemes = Object(Object(document["components"])["securitySchemes"]) as Members;
  const scoped = new Set(
    Object.entries(schemes)
      .filter(([, scheme]) => ["oauth2", "openIdConnect"].includes(Object(scheme).type))
      .map(([name]) => name),
  );
  const requirement = (one: unknown) => mapMembers(one, (roles, name) => (scoped.has(name) ? roles : []));
  const operation = (one: unknown) =>
    isMembers(one) && Array.isArray(one["security"])
      ? { ...one, security: one["security"].map(requirement) }
      : one;
  return mapMembers(document, (member, name) =>
    name === "paths" ? mapMembers(member, (item) => mapMembers(item, operation)) : member,
  );
}
