import { isMembers, type Members, mapMembers } from "../contract/members.js";
import { toOpenapi30 } from "./json-schema/openapi-3-0.js";
import { asWhole } from "./media-type.js";
import type { Rewriting } from "./openapi-objects.js";
import { without } from "./without.js";

/** What 3.1 and 3.2 added to 3.0.3. What it leaves out is listed in docs/openapi-versions.md. */
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

/** A license is named by its address, which every identifier of SPDX has. */
function license({ identifier, ...same }: Members): Members {
  if (typeof identifier !== "string") return same;
  return { ...same, url: same["url"] ?? `https://spdx.org/licenses/${encodeURIComponent(identifier)}.html` };
}

/** Nothing stands beside a reference: a description of its own would be ignored. */
function alone(object: Members): Members {
  return object["$ref"] === undefined ? object : { $ref: object["$ref"] };
}

/** Content that is bytes. 3.1 says nothing of them but their media type (3.1.1, 4.8.14.3), 3.0 that they are a string (3.0.3, 4.7.14.2). */
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

/** Only OAuth 2 and OpenID Connect have scopes; roles of other schemes came with 3.1. */
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
