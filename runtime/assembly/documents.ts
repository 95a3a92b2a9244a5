import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import type { FurtherDocument, OperationSelection } from "../contract/documents.js";
import type { OperationOptions } from "../contract/operation-options.js";
import { optionsOf } from "../surroundings/options-of.js";
import { currentVersion } from "../surroundings/versions.js";
import { assembleDocument, type IsShown } from "./assemble.js";
import { probeOperations } from "./probe-operations.js";
import { operationsIn, versionDocuments } from "./version-documents.js";

/** A document of an app: its contents, and which of its operations it shows. */
export interface DocumentContents {
  readonly info: DocumentInfo;
  /**
   * The operations that get names. All documents have the same name for the same thing, except those that show hidden operations.
   */
  readonly operations: readonly MountedOperation[];
  /** Absent if it shows all of them. */
  readonly isShown?: IsShown;
}

/**
 * Returns the documents of an app in addition to its main one, by their paths: one for each version, and those of the option
 * `documents`.
 */
export function furtherDocuments(
  info: Pick<DocumentInfo, "versioning" | "documents">,
): ReadonlyMap<string, FurtherDocument> {
  const { documents = {} } = info;
  // Options for the document of a version are combined with its version.
  const ofVersions = [...versionDocuments(info)].map(([path, apiVersion]): [string, FurtherDocument] => [
    path,
    { apiVersion, ...documents[path] },
  ]);
  return new Map([...Object.entries(documents), ...ofVersions]);
}

/** Returns the operations that clients of the main document know. */
export function currentOperations(
  { versioning }: DocumentInfo,
  operations: readonly MountedOperation[],
): readonly MountedOperation[] {
  return versioning ? operationsIn(currentVersion(versioning), operations, versioning) : operations;
}

/**
 * Returns one of an app's documents.
 * @param path the path of a further document, as in the option `documents`.
 * @throws as {@link assembleDocument}; Error if there is no document at that path.
 */
export function documentAt(
  info: DocumentInfo,
  operations: readonly MountedOperation[],
  path?: string,
): Record<string, unknown> {
  const contents = contentsAt(info, operations, path);
  return assembleDocument(contents.info, contents.operations, contents.isShown);
}

/** Returns the input of {@link documentAt}. */
export function contentsAt(
  info: DocumentInfo,
  all: readonly MountedOperation[],
  path?: string,
): DocumentContents {
  const further = path === undefined ? {} : furtherDocuments(info).get(path);
  if (!further) throw new Error(`The app has no document at "${path}".`);
  const { versioning } = info;
  const version = versioning && (further.apiVersion ?? currentVersion(versioning));
  const own = versioning && version !== undefined ? operationsIn(version, all, versioning) : all;
  // Every version has them, as they belong to the process.
  const operations = [...own, ...probeOperations(info)];
  const ofVersion = version === undefined ? {} : { version };
  if (path === undefined) return { info: { ...info, ...ofVersion }, operations };
  const { include, exclude = [], hidden = false } = further;
  const isIncluded = include === undefined ? () => true : anyOf(include);
  const isExcluded = anyOf(exclude);
  // An operation is only unhidden after the selections have been checked.
  const shown = new Set(
    operations.filter((operation) => isIncluded(operation) && !isExcluded(operation)).map(keyOf),
  );
  return {
    info: { ...info, ...ofVersion, ...saidOfItself(further) },
    operations: hidden ? operations.map(unhidden) : operations,
    // A document that leaves nothing out is like the main one.
    ...((include !== undefined || further.exclude !== undefined || hidden) && {
      isShown: (operation) => shown.has(keyOf(operation)),
    }),
  };
}

/** One route may be mounted several times, and several routes may be in one line. */
const keyOf = ({ routeKind, method, path, source }: MountedOperation) =>
  `${routeKind} ${method} ${path} ${source}`;

function saidOfItself({ title, version, summary, description, servers }: FurtherDocument) {
  return {
    ...(title !== undefined && { title }),
    ...(version !== undefined && { version }),
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(servers !== undefined && { servers }),
  };
}

/** Returns a single selection as a list of one. */
export function selectionsOf(
  given: OperationSelection | readonly OperationSelection[] = [],
): readonly OperationSelection[] {
  return isList(given) ? given : [given];
}

/** `Array.isArray` does not narrow to a read-only list. */
const isList = <T>(given: T | readonly T[]): given is readonly T[] => Array.isArray(given);

function anyOf(given: OperationSelection | readonly OperationSelection[]): IsShown {
  const selections = selectionsOf(given);
  return (operation) => {
    const { path } = operation;
    const options = optionsOf(operation);
    return selections.some((selection) => isSelected(selection, path, options));
  };
}

/**
 * Whether an operation matches all members of a selection.
 * @param path its full path.
 * @param options its own options, and those set around it.
 */
export function isSelected(
  { tags, paths, deprecated, hidden }: OperationSelection,
  path: string,
  options: OperationOptions,
): boolean {
  return (
    (!tags || tags.some((tag) => options.tags?.includes(tag))) &&
    (!paths || paths.some((prefix) => isBelow(path, prefix))) &&
    (deprecated === undefined || deprecated === Boolean(options.deprecated)) &&
    (hidden === undefined || hidden === Boolean(options.hidden))
  );
}

/** Compares whole segments: `/items` is not below `/item`. */
function isBelow(path: string, prefix: string): boolean {
  const folder = prefix.endsWith("/") ? prefix : `${prefix}/`;
  return `${path}/`.startsWith(folder);
}

/** Returns an operation that is not hidden, regardless of its options. */
export function unhidden({ hidden: _, ...mounted }: MountedOperation): MountedOperation {
  const { hidden: __, ...fragment } = mounted.fragment;
  return { ...mounted, fragment };
}
