import { DOCUMENT_MEMBERS, routeTitle } from "../contract/route-kinds.js";
import { componentNames, type NameClash } from "../naming/component-names.js";
import { templateShape } from "../paths/openapi-path.js";
import { type NamedOperation, type PlacedOperation, pathParameterName } from "./placement.js";
import { componentTable, fragmentsOf, reachableComponents } from "./reachable-components.js";

/** Something in a program that its document cannot express. */
export interface DocumentProblem {
  /**
   * - `operation-id`: several operations have one operationId.
   * - `component-name`: several types have one name, and it is explicit for one of them.
   * - `path`: several operations have one path and method, or paths differ only in the names of their parameters.
   * - `path-parameter`: an operation reads path parameters that its full path does not have.
   * - `reference`: a declared response refers to something that is not in the document.
   */
  readonly kind: "operation-id" | "component-name" | "path" | "path-parameter" | "reference";
  /** What conflicts: an operationId, a component's name, paths, parameters. */
  readonly names: readonly string[];
  /** Where it is: routes (`src/app.ts:12`), or the ids of types. */
  readonly sources: readonly string[];
}

/** A conflict between operations or types. References are checked one by one. */
export interface ClashProblem extends DocumentProblem {
  readonly kind: Exclude<DocumentProblem["kind"], "reference">;
}

/**
 * Returns the problems of a program as a whole for the compiler to report, in the order of the document; empty if there are none.
 * @param named the same operations as `placed`, with their names.
 */
export function documentProblems(
  placed: readonly PlacedOperation[],
  named: readonly NamedOperation[],
): readonly ClashProblem[] {
  return [
    ...DOCUMENT_MEMBERS.flatMap((member) => pathProblems(placed.filter((each) => each.member === member))),
    ...parameterProblems(placed),
    ...operationIdProblems(named),
    ...componentNameProblems(
      componentNames(reachableComponents(fragmentsOf(named), componentTable(named))).clashes,
    ),
  ];
}

export function operationIdProblems(operations: readonly NamedOperation[]): readonly ClashProblem[] {
  return clashes(operations, ({ operationId }) => operationId).map(([id, group]) => ({
    kind: "operation-id",
    names: [id],
    sources: sourcesOf(group),
  }));
}

export function componentNameProblems(found: readonly NameClash[]): readonly ClashProblem[] {
  return found.map(({ name, ids }) => ({ kind: "component-name", names: [name], sources: ids }));
}

/** Returns a problem as one sentence with its solution, for errors at run time. */
export function problemText({ kind, names, sources }: DocumentProblem): string {
  const what = names.map((name) => `"${name}"`).join(", ");
  const where = sources.join(", ");
  switch (kind) {
    case "operation-id":
      return `Several operations have the operationId ${what} (${where}): give each its own operationId.`;
    case "component-name":
      return `Several types have the name ${what}, and one of them set it explicitly (${where}): choose another name with @schema.`;
    case "path":
      return `The document cannot distinguish operations: ${what} (${where}): change a path or hide one of them.`;
    case "reference":
      return `A declared response refers to ${what}, which is not in the document (${where}): name a component that some operation has, or declare the type with response<T>().`;
    case "path-parameter":
      return `No such parameter in the full path: ${what} (${where}): name it in the path or in a router's prefix.`;
  }
}

function pathProblems(placed: readonly PlacedOperation[]): readonly ClashProblem[] {
  const same = clashes(placed, ({ mounted, template }) => routeTitle({ ...mounted, path: template.path }));
  const shapes = clashes(placed, ({ template }) => templateShape(template.path))
    .map(([, group]) => ({ group, paths: [...new Set(group.map(({ template }) => template.path))] }))
    .filter(({ paths }) => paths.length > 1);
  return [
    ...same.map(([name, group]) => ({ kind: "path", names: [name], sources: sourcesOf(group) }) as const),
    ...shapes.map(({ paths, group }) => ({ kind: "path", names: paths, sources: sourcesOf(group) }) as const),
  ];
}

function parameterProblems(placed: readonly PlacedOperation[]): readonly ClashProblem[] {
  return placed.flatMap(({ mounted, own, shortened }) => {
    const { parameters } = mounted.fragment.operation;
    if (shortened || !Array.isArray(parameters)) return [];
    const read = parameters.map(pathParameterName).filter((name) => name !== undefined);
    const names = read.filter((name) => !own.names.includes(name));
    return names.length === 0 ? [] : [{ kind: "path-parameter", names, sources: [mounted.source] }];
  });
}

function clashes<T>(items: readonly T[], key: (item: T) => string): readonly [string, readonly T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}

function sourcesOf(operations: readonly PlacedOperation[]): readonly string[] {
  return operations.map(({ mounted }) => mounted.source);
}
