import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import { isMembers, mapMembers } from "../contract/members.js";
import type { Versioning } from "../contract/versioning.js";
import { optionsOf } from "../surroundings/options-of.js";
import { headerName, versionMediaType, versionPrefix, versionsOf } from "../surroundings/versions.js";

/** Returns the documents of single versions, by their paths. */
export function versionDocuments({
  versioning,
}: Pick<DocumentInfo, "versioning">): ReadonlyMap<string, string> {
  return new Map(versioning?.versions.map((version) => [`/openapi${versionPrefix(version)}.json`, version]));
}

/** Returns the operations of one version as its clients see them, and those that belong to no version, and so to all. */
export function operationsIn(
  version: string,
  operations: readonly MountedOperation[],
  versioning: Versioning,
): readonly MountedOperation[] {
  return operations.flatMap((operation) => {
    const versions = versionsOf(optionsOf(operation), versioning.versions);
    if (versions === undefined) return [operation];
    return versions.includes(version) ? [asAsked(operation, version, versioning)] : [];
  });
}

/** Adds what a client sends to get this version. A client that omits it gets the default. */
function asAsked(operation: MountedOperation, version: string, versioning: Versioning): MountedOperation {
  const { fragment, declared } = operation;
  switch (versioning.by) {
    case "path":
      return operation;
    case "header": {
      const own = fragment.operation["parameters"];
      const parameter = {
        name: headerName(versioning),
        in: "header",
        required: version !== versioning.default,
        schema: { type: "string", enum: [version] },
      };
      const parameters = [...(Array.isArray(own) ? own : []), parameter];
      return { ...operation, fragment: { ...fragment, operation: { ...fragment.operation, parameters } } };
    }
    case "mediaType": {
      const type = versionMediaType(versioning.mediaType, version);
      // A client that names no version gets the default as plain JSON.
      const types = version === versioning.default ? ["application/json", type] : [type];
      const responses = typed(fragment.operation["responses"], types);
      return {
        ...operation,
        ...(declared && { declared: typed(declared, types) }),
        fragment: {
          ...fragment,
          ...(fragment.declared && { declared: typed(fragment.declared, types) }),
          operation: { ...fragment.operation, ...(responses !== undefined && { responses }) },
        },
      };
    }
  }
}

/** Gives JSON the media type of its version, in successful responses, as the server does. */
function typed<Responses>(responses: Responses, types: readonly string[]): Responses {
  return mapMembers(responses, (response, status) => {
    if (!/^2/.test(status) || !isMembers(response) || !isMembers(response["content"])) return response;
    const content = Object.entries(response["content"]).flatMap(([name, said]) =>
      (name === "application/json" ? types : [name]).map((type) => [type, said] as const),
    );
    return { ...response, content: Object.fromEntries(content) };
  });
}
