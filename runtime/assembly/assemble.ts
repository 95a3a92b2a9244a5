import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import type { Members } from "../contract/members.js";
import { isPathMember } from "../contract/route-kinds.js";
import { mapReferences } from "../naming/references.js";
import { documentMember, optionsOf } from "../surroundings/options-of.js";
import { leadsSomewhere, referencesWithin } from "./dangling-references.js";
import { withExamples } from "./examples.js";
import { type NamedProgram, nameProgram, refuse } from "./name-program.js";
import { hasMember, inVersion } from "./openapi-version.js";
import { type NamedOperation, pathItems } from "./placement.js";
import { fragmentsOf } from "./reachable-components.js";
import { shareResponses } from "./shared-responses.js";

/** Selects the operations that a document shows, of those that have a name in it. */
export type IsShown = (operation: MountedOperation) => boolean;

/**
 * Assembles the OpenAPI document of an application. It is the same for the same operations in any order.
 * @param isShown absent to show all of them. What is shown has the same names with and without the others.
 * @throws if names that must be unique are not: operationIds, and explicit component names; if a declared response refers to
 * something that does not exist.
 */
export function assembleDocument(
  info: DocumentInfo,
  operations: readonly MountedOperation[],
  isShown?: IsShown,
): Record<string, unknown> {
  const document = putTogether(info, operations, isShown);
  const problems = operations.flatMap((operation) => {
    if (documentMember(operation) === undefined || isShown?.(operation) === false) return [];
    const { source, declared, fragment } = operation;
    const lost = referencesWithin(declared ?? fragment.declared).filter(
      (one) => !leadsSomewhere(one, document),
    );
    return lost.length === 0 ? [] : [{ kind: "reference" as const, names: lost, sources: [source] }];
  });
  refuse(problems);
  return document;
}

/** The same, without a check of the references in declared responses. */
export function putTogether(
  info: DocumentInfo,
  mounted: readonly MountedOperation[],
  isShown?: IsShown,
): Record<string, unknown> {
  const program = nameProgram(info, mounted);
  const operations = program.operations.filter(
    ({ member, mounted }) =>
      isPathMember(member) && hasMember(member, info.openapiVersion) && isShown?.(mounted) !== false,
  );
  const tags = isShown ? tagsOf(operations, info) : info.tags;
  const resolved = (value: unknown) =>
    mapReferences(value, (reference) => {
      const name = program.nameOf(reference);
      return name === undefined ? undefined : `#/components/schemas/${name}`;
    });
  const schemas = program
    .reachedBy([fragmentsOf(operations), isShown && writtenReferences(operations, program)])
    .map(([name, { schema }]) => [name, schema] as const);
  const { members, responses } = shareResponses(
    resolved(pathItems(operations, program.security)) as Members,
    resolved,
    info.errors ?? "detail",
  );
  const securitySchemes = program.security.schemesOf(
    operations.flatMap((each) => each.mounted.fragment.security ?? []),
  );
  const hasSchemes = Object.keys(securitySchemes).length > 0;
  const hasComponents = schemas.length > 0 || responses !== undefined || hasSchemes;
  const document = {
    info: infoObject(info),
    ...(info.servers && { servers: info.servers }),
    ...members,
    ...(hasComponents && {
      components: {
        ...(schemas.length > 0 && { schemas: resolved(Object.fromEntries(schemas)) }),
        ...(responses && { responses }),
        ...(hasSchemes && { securitySchemes }),
      },
    }),
    ...(tags && { tags }),
    ...(info.externalDocs && { externalDocs: info.externalDocs }),
    ...info.extensions,
  };
  return inVersion(info.examples ? withExamples(document) : document, info.openapiVersion);
}

/** What declared responses refer to by name. If a document left it out, their references would be dangling. */
function writtenReferences(operations: readonly NamedOperation[], program: NamedProgram): readonly unknown[] {
  const written = operations.map(({ mounted }) => mounted.declared ?? mounted.fragment.declared);
  return referencesWithin(written).map((reference) => {
    const name = /^#\/components\/schemas\/([^/]+)/.exec(reference)?.[1];
    return { $ref: name && program.referenceOf(name) };
  });
}

/** The descriptions of tags that at least one operation has. */
function tagsOf(operations: readonly NamedOperation[], { tags }: DocumentInfo): DocumentInfo["tags"] {
  const used = new Set(operations.flatMap(({ mounted }) => optionsOf(mounted).tags ?? []));
  const described = tags?.filter(({ name }) => used.has(name)) ?? [];
  return described.length > 0 ? described : undefined;
}

/** The document as it is written to a file and as it is served: the same bytes in both cases. */
export function documentText(document: Record<string, unknown>): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function infoObject({
  title,
  version,
  summary,
  description,
  termsOfService,
  contact,
  license,
  infoExtensions,
}: DocumentInfo) {
  return {
    title,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(termsOfService !== undefined && { termsOfService }),
    ...(contact && { contact }),
    ...(license && { license }),
    version,
    ...infoExtensions,
  };
}
