import type { Members } from "../../runtime/contract/members.js";
import type { Change, ChangeGroup } from "../changes/change.js";
import { type OpenApiDocument, openApiDocument } from "../changes/openapi-document.js";
import { type DocumentedOperation, operationsIn } from "../changes/operations.js";
import { formatChange } from "../changes/report.js";

/** The parts of an agreed document that a program does not conform to. */
export interface Deviations {
  /** Operations that it does not have. */
  readonly missing: readonly DocumentedOperation[];
  /** Operations that differ, by their name in the program's document, with a description of each difference. */
  readonly other: ReadonlyMap<string, readonly string[]>;
}

/**
 * @param groups the changes from the agreed document to the program's. Clients of the agreed document call its operations by its
 * operationIds, and know where they are served, so names and servers are not compared.
 */
export function deviations(groups: readonly ChangeGroup[], agreed: Members): Deviations {
  const document = openApiDocument(agreed);
  const missing: DocumentedOperation[] = [];
  const other = new Map<string, string[]>();
  const operations = agreedOperations(document);
  for (const { what, changes } of groups) {
    for (const change of changes.filter(isDeviation)) {
      const gone = change.kind === "operation-removed" && change.at.length === 0 && operations.get(what);
      if (gone) {
        missing.push(gone);
        continue;
      }
      const isShared = !change.operations.includes(what);
      const text = `${isShared ? `${what} › ` : ""}${formatChange(change, isShared)}`;
      for (const operation of change.operations)
        other.set(operation, [...(other.get(operation) ?? []), text]);
    }
  }
  return { missing, other };
}

const NAMES: ReadonlySet<string> = new Set(["operation-id-changed", "server-removed"]);

/** The formats that every JavaScript number has, declared or not: a double, and for integers within 2^53. */
const OF_NUMBERS: ReadonlySet<unknown> = new Set(["double", "int64"]);

function isDeviation({ impact, kind, from, to }: Change): boolean {
  const isNumber = kind === "format-changed" && OF_NUMBERS.has(from) && to === undefined;
  return impact === "breaking" && !NAMES.has(kind) && !isNumber;
}

function agreedOperations(document: OpenApiDocument): ReadonlyMap<string, DocumentedOperation> {
  const all = [
    ...operationsIn(document.root["paths"], document).values(),
    ...operationsIn(document.root["webhooks"], document, "webhook ").values(),
  ];
  return new Map(all.map((operation) => [operation.name, operation]));
}
