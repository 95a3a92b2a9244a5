import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import type { FurtherDocument, OperationSelection } from "../contract/documents.js";
import type { OperationOptions } from "../contract/operation-options.js";
import { optionsOf } from "../surroundings/options-of.js";
import { currentVersion } from "../surroundings/versions.js";
import { assembleDocument, type IsShown } from "./assemble.js";
import { probeOperations } from "./probe-operations.js";
import { operationsIn, versionDocuments } from "./version-documents.js";

/** A document of an app: all that goes into it, and which of its operations it shows. */
export interface DocumentContents {
  readonly info: DocumentInfo;
  /** Those that names are given to. All documents but those that show hidden operations call the same thing by the same name. */
  readonly operations: readonly MountedOperation[];
  /** Absent where it shows all of them. */
  readonly isShown?: IsShown;
}

/** The documents of an app beside its main one, by their paths: one of each version, and those of the option `documents`. */
export function furtherDocuments(
  info: Pick<DocumentInfo, "versioning" | "documents">,
): ReadonlyMap<string, FurtherDocument> {
  const { documents = {} } = info;
  // What the options say of one of a version is said beside which version it is.
  const ofVersions = [...versionDocuments(info)].map(([path, apiVersion]): [string, FurtherDocument] => [
    path,
    { apiVersion, ...documents[path] },
  ]);
  return new Map([...Object.entries(documents), ...ofVersions]);
}

/** The operations that clients of the main document know. */
export function currentOperations(
  { versioning }: DocumentInfo,
  operations: readonly MountedOperation[],
): readonly MountedOperation[] {
  return versioning ? operationsIn(currentVersion(versioning), operations, versioning) : operations;
}

/**
 * One of an app's documents.
 * @param path of one beside the main one, as the option `documents` writes it.
 * @throws as {@link assembleDocument}; Error when there is none at that path.
 */
export function documentAt(
  info: DocumentInfo,
  operations: readonly MountedOperation[],
  path?: string,
): Record<string, unknown> {
  const contents = contentsAt(info, operations, path);
  return assembleDocument(contents.info, contents.operations, contents.isShown);
}

/** What {@link documentAt} is made of. */
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
  // Every version has them, as they are the process's.
  const operations = [...own, ...probeOperations(info)];
  const ofVersion = version === undefined ? {} : { version };
  if (path === undefined) return { info: { ...info, ...ofVersion }, operations };
  const { include, exclude = [], hidden = false } = further;
  const isIncluded = include === undefined ? () => true : anyOf(include);
  const isExcluded = anyOf(exclude);
  // What hides an operation is taken from it only once it has been asked for.
  const shown = new Set(
    operations.filter((operation) => isIncluded(operation) && !isExcluded(operation)).map(keyOf),
  );
  return {
    info: { ...info, ...ofVersion, ...saidOfItself(further) },
    operations: hidden ? operations.map(unhidden) : operations,
    // One that leaves nothing out is as the main one.
    ...((include !== undefined || further.exclude !== undefined || hidden) && {
      isShown: (operation) => shown.has(keyOf(operation)),
    }),
  };
}

/** One route may be mounted several times, and several routes may stand in one line. */
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

/** One selection is a list of one. */
export function selectionsOf(
  given: OperationSelection | readonly OperationSelection[] = [],
): readonly OperationSelection[] {
  return isList(given) ? given : [given];
}

/** `Array.isArray` takes no read-only list for a list. */
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
 * Whether all that a selection says holds of an operation.
 * @param path its full path.
 * @param options what it says itself, and what is said around it.
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

/** By whole segments: `/items` is not below `/item`. */
function isBelow(path: string, prefix: string): boolean {
  const folder = prefix.endsWith("/") ? prefix : `${prefix}/`;
  return `${path}/`.startsWith(folder);
}

/** An operation that is not hidden, whatever is said of it. */
export function unhidden({ hidden: _, ...mounted }: MountedOperation): MountedOperation {
  const { hidden: __, ...fragment } = mounted.fragment;
  return { ...mounted, fragment };
}
