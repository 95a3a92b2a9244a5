import type { ComponentFragment } from "../contract/component.js";
import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import { componentNames } from "../naming/component-names.js";
import { referenceTo } from "../naming/references.js";
import { type NamedSchemes, nameSchemes } from "../naming/scheme-names.js";
import { compareText } from "../naming/text-order.js";
import {
  componentNameProblems,
  type DocumentProblem,
  operationIdProblems,
  problemText,
} from "./document-problems.js";
import { type NamedOperation, nameOperations, placeOperations } from "./placement.js";
import {
  type ComponentTable,
  componentTable,
  fragmentsOf,
  reachableComponents,
} from "./reachable-components.js";
import { withResponses } from "./responses.js";

/** The operations of an app with their names. All of its documents have the same name for the same thing. */
export interface NamedProgram {
  /** In the order of the documents. */
  readonly operations: readonly NamedOperation[];
  readonly security: NamedSchemes;
  readonly components: ComponentTable;
  /** Returns the name of a referenced type; `undefined` for a reference that is not to a type. */
  nameOf(reference: string): string | undefined;
  /** Returns the reference of a name from {@link nameOf}. */
  referenceOf(name: string): string | undefined;
  /** Returns the components that a value refers to, directly or indirectly, by their names and in their order. */
  reachedBy(value: unknown): readonly (readonly [name: string, component: ComponentFragment])[];
}

/** @throws if names that must be unique are not: operationIds, and explicit component names. */
export function nameProgram(info: DocumentInfo, mounted: readonly MountedOperation[]): NamedProgram {
  const form = info.errors ?? "detail";
  const answering = mounted.map((operation) => withResponses(operation, form));
  const operations = nameOperations(placeOperations(answering));
  const components = componentTable(operations, info.issueLimit);
  const { names, clashes } = componentNames(reachableComponents(fragmentsOf(operations), components));
  refuse([...operationIdProblems(operations), ...componentNameProblems(clashes)]);
  return {
    operations,
    security: nameSchemes(operations.flatMap(({ mounted }) => mounted.fragment.security ?? [])),
    components,
    nameOf: (reference) => names.get(reference),
    referenceOf: (name) => [...names].find(([, given]) => given === name)?.[0],
    reachedBy: (value) =>
      reachableComponents(value, components)
        .map((component) => [names.get(referenceTo(component)) ?? component.name, component] as const)
        .sort(([a], [b]) => compareText(a, b)),
  };
}

/** @throws if there is a problem. */
export function refuse(problems: readonly DocumentProblem[]): void {
  if (problems.length === 0) return;
  throw new Error(["The document cannot be generated.", ...problems.map(problemText)].join("\n"));
}
