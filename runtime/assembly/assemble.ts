import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import { type Members, mapMembers } from "../contract/members.js";
import { componentNames } from "../naming/component-names.js";
import { mapReferences, referenceTo } from "../naming/references.js";
import { nameSchemes } from "../naming/scheme-names.js";
import { compareText } from "../naming/text-order.js";
import { documentMember } from "../surroundings/options-of.js";
import { leadsSomewhere, referencesWithin } from "./dangling-references.js";
import {
  componentNameProblems,
  type DocumentProblem,
  operationIdProblems,
  problemText,
} from "./document-problems.js";
import { openapiVersion } from "./openapi-version.js";
import { nameOperations, pathItems, placeOperations } from "./placement.js";
import { reachableComponents } from "./reachable-components.js";
import { withResponses } from "./responses.js";
import { shareResponses } from "./shared-responses.js";

/**
 * The OpenAPI document of an application: the same for the same operations in any order.
 * @throws when names that must be unique are not: operationIds, and component names that were asked for; when a declared
 * response refers to what is not there.
 */
export function assembleDocument(
  info: DocumentInfo,
  operations: readonly MountedOperation[],
): Record<string, unknown> {
  const document = putTogether(info, operations);
  const problems = operations.flatMap((operation) => {
    if (documentMember(operation) === undefined) return [];
    const { source, declared, fragment } = operation;
    const lost = referencesWithin(declared ?? fragment.declared).filter(
      (one) => !leadsSomewhere(one, document),
    );
    return lost.length === 0 ? [] : [{ kind: "reference" as const, names: lost, sources: [source] }];
  });
  refuse(problems);
  return document;
}

/** The same, whatever declared responses refer to. */
export function putTogether(
  info: DocumentInfo,
  operations: readonly MountedOperation[],
): Record<string, unknown> {
  const form = info.errors ?? "detail";
  const version = openapiVersion(info.openapiVersion);
  const answering = operations.map((operation) => withResponses(operation, form));
  const named = nameOperations(placeOperations(answering));
  const components = reachableComponents(named, info.issueLimit);
  const { names, clashes } = componentNames(components);
  refuse([...operationIdProblems(named), ...componentNameProblems(clashes)]);
  const resolved = (value: unknown) =>
    mapReferences(value, (reference) => {
      const name = names.get(reference);
      return name === undefined ? undefined : `#/components/schemas/${name}`;
    });
  const schemas = components
    .map((component) => [names.get(referenceTo(component)) ?? component.name, component.schema] as const)
    .sort(([a], [b]) => compareText(a, b));
  const security = nameSchemes(named.flatMap(({ mounted }) => mounted.fragment.security ?? []));
  const { members, responses } = shareResponses(
    mapMembers(resolved(pathItems(named, security)) as Members, version.items),
    resolved,
    form,
  );
  const hasSchemes = Object.keys(security.schemes).length > 0;
  const hasComponents = schemas.length > 0 || responses !== undefined || hasSchemes;
  return {
    openapi: version.openapi,
    info: infoObject(info),
    ...(info.servers && { servers: info.servers }),
    ...members,
    ...(hasComponents && {
      components: {
        ...(schemas.length > 0 && { schemas: resolved(Object.fromEntries(schemas)) }),
        ...(responses && { responses }),
        ...(hasSchemes && { securitySchemes: security.schemes }),
      },
    }),
    ...(info.tags && { tags: info.tags }),
    ...(info.externalDocs && { externalDocs: info.externalDocs }),
  };
}

/** The document as it is written to a file and as it is served: the same bytes in both places. */
export function documentText(document: Record<string, unknown>): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function refuse(problems: readonly DocumentProblem[]): void {
  if (problems.length === 0) return;
  throw new Error(["The OpenAPI document cannot be made.", ...problems.map(problemText)].join("\n"));
}

function infoObject({
  title,
  version,
  summary,
  description,
  termsOfService,
  contact,
  license,
}: DocumentInfo) {
  return {
    title,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(termsOfService !== undefined && { termsOfService }),
    ...(contact && { contact }),
    ...(license && { license }),
    version,
  };
}
