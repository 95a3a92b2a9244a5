import type { MountedOperation } from "../contract/document.js";
import type { Extensions } from "../contract/document-parts.js";
import { listOf, type Members } from "../contract/members.js";
import { METHODS } from "../contract/methods.js";
import { inOrder } from "../contract/operation-object.js";
import { documentedMembers, splitOptions } from "../contract/operation-options.js";
import {
  DOCUMENT_MEMBERS,
  type DocumentMember,
  PATH_MEMBERS,
  routeFacts,
  shownMethod,
} from "../contract/route-kinds.js";
import { operationIds } from "../naming/operation-id.js";
import type { NamedSchemes } from "../naming/scheme-names.js";
import { compareText } from "../naming/text-order.js";
import { comparePaths, type PathTemplate, pathTemplates, templateShape } from "../paths/openapi-path.js";
import { documentMember, optionsOf } from "../surroundings/options-of.js";

/** A documented operation under one of its path templates. */
export interface PlacedOperation {
  readonly mounted: MountedOperation;
  /** The member that documents it. */
  readonly member: DocumentMember;
  readonly template: PathTemplate;
  /** As the route itself writes it, with the same number of names. */
  readonly own: PathTemplate;
  /** The template lacks an optional parameter at the end of the path. */
  readonly shortened: boolean;
}

export interface NamedOperation extends PlacedOperation {
  readonly operationId: string;
}

/**
 * Returns all operations that are not hidden, in the order of the document: by path, then by method. If two have the same path
 * and method, both are included, and the first is the documented one.
 */
export function placeOperations(operations: readonly MountedOperation[]): readonly PlacedOperation[] {
  const placed = operations.flatMap((mounted) => {
    const member = documentMember(mounted);
    if (member === undefined) return [];
    return templatesOf(mounted).map((own, index) => {
      return { mounted, member, own, template: own, shortened: index > 0 };
    });
  });
  return besideGet(placed).sort(
    (a, b) =>
      comparePaths(a.template.path, b.template.path) ||
      METHODS.indexOf(a.mounted.method) - METHODS.indexOf(b.mounted.method) ||
      DOCUMENT_MEMBERS.indexOf(a.member) - DOCUMENT_MEMBERS.indexOf(b.member) ||
      Number(a.shortened) - Number(b.shortened) ||
      compareText(a.mounted.path, b.mounted.path) ||
      compareText(a.mounted.source, b.mounted.source),
  );
}

/** A name instead of a path has no parameters. */
export function templatesOf({
  routeKind,
  path,
}: Pick<MountedOperation, "routeKind" | "path">): readonly PathTemplate[] {
  return routeFacts(routeKind).named ? [{ path, names: [] }] : pathTemplates(path);
}

/**
 * Puts HEAD operations under the path of the GET operation that differs only in its parameters' names, since OpenAPI considers
 * both the same path. Their parameters have GET's names: HEAD's own names would only appear in the `loc` of issues, and the
 * response to HEAD has no body.
 */
function besideGet(placed: readonly PlacedOperation[]): PlacedOperation[] {
  const gets = new Map<string, PathTemplate>();
  for (const { mounted, member, template } of placed) {
    const shape = shapeOf(member, template);
    const known = gets.get(shape);
    // If there are several, which is a problem of its own, the first in the document is used, regardless of the order of routes.
    if (mounted.method === "get" && !(known && comparePaths(known.path, template.path) < 0))
      gets.set(shape, template);
  }
  return placed.map((operation) => {
    const get = operation.mounted.method === "head" && gets.get(shapeOf(operation.member, operation.own));
    return get ? { ...operation, template: get } : operation;
  });
}

function shapeOf(member: DocumentMember, template: PathTemplate): string {
  return `${member} ${templateShape(template.path)}`;
}

/** Returns the operations of the document with their operationIds: the first one of each path and method. */
export function nameOperations(placed: readonly PlacedOperation[]): readonly NamedOperation[] {
  const first = new Map<string, PlacedOperation>();
  for (const operation of placed) {
    const key = `${operation.member} ${operation.mounted.method} ${operation.template.path}`;
    if (!first.has(key)) first.set(key, operation);
  }
  const unique = [...first.values()];
  const ids = operationIds(unique.map(candidateNames));
  return unique.map((operation, index) => ({ ...operation, operationId: ids[index] ?? "" }));
}

function candidateNames({ mounted, template, shortened }: PlacedOperation) {
  const { fragment } = mounted;
  const { operationId } = fragment.operation;
  const place = { method: shownMethod(mounted), path: template.path };
  // One route, two operations: explicit names are those of the whole path.
  if (shortened) return place;
  return {
    ...place,
    ...(typeof operationId === "string" && { operationId }),
    ...(fragment.handlerName && { handlerName: fragment.handlerName }),
  };
}

/**
 * Returns the members of the OpenAPI document that contain Path Item Objects, with references as in the fragments. `paths` is
 * always present.
 */
export function pathItems(
  operations: readonly NamedOperation[],
  security: NamedSchemes,
): Record<string, unknown> {
  const members = PATH_MEMBERS.map((member) => {
    const own = operations.filter((operation) => operation.member === member);
    return [member, own.length > 0 || member === "paths" ? itemsOf(own, security) : undefined] as const;
  });
  return Object.fromEntries(members.filter(([, items]) => items !== undefined));
}

function itemsOf(operations: readonly NamedOperation[], security: NamedSchemes): Record<string, unknown> {
  const items = new Map<string, Record<string, unknown>>();
  for (const operation of operations) {
    const item = items.get(operation.template.path) ?? {};
    item[operation.mounted.method] = operationObject(operation, security);
    items.set(operation.template.path, item);
  }
  return Object.fromEntries(items);
}

function operationObject(operation: NamedOperation, { requirements }: NamedSchemes): Record<string, unknown> {
  const { mounted, operationId } = operation;
  const { fragment } = mounted;
  const { operationId: _, parameters: __, ...own } = fragment.operation;
  const { members, beside } = splitOptions(optionsOf(mounted));
  const allParameters = parametersOf(operation);
  return inOrder({
    ...own,
    ...documentedMembers(members),
    operationId,
    ...(allParameters.length > 0 && { parameters: allParameters }),
    ...(fragment.security && { security: requirements(fragment.security) }),
    // A route's own extensions are already in its Operation Object.
    ...pickMissing(beside.extensions, own),
  });
}

function pickMissing(extensions: Extensions = {}, own: Members): Members {
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => own[name] === undefined));
}

/** Every name in the template is a parameter, including one in a router's prefix that no handler reads, and there are no others. */
export function parametersOf({ mounted, template, own }: PlacedOperation): readonly unknown[] {
  const parameters = listOf(mounted.fragment.operation["parameters"]).map((parameter) => {
    const at = own.names.indexOf(pathParameterName(parameter) ?? "");
    return own === template || at < 0 ? parameter : { ...Object(parameter), name: template.names[at] };
  });
  const names = parameters.map(pathParameterName);
  const missing = template.names.filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
    ...parameters.filter((_, index) => {
      const name = names[index];
      return name === undefined || template.names.includes(name);
    }),
  ];
}

/** Returns the name of a Parameter Object for a part of the path. */
export function pathParameterName(parameter: unknown): string | undefined {
  if (typeof parameter !== "object" || parameter === null) return undefined;
  const { in: place, name } = parameter as { in?: unknown; name?: unknown };
  return place === "path" && typeof name === "string" ? name : undefined;
}
