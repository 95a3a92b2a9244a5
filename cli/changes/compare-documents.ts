import { isDeepStrictEqual } from "node:util";
import { listOf, type Members } from "../../runtime/contract/members.js";
import type { ChangeGroup, Direction } from "./change.js";
import { type Comparing, comparing } from "./comparing.js";
import { grouped } from "./grouped.js";
import { openApiDocument } from "./openapi-document.js";
import { type DocumentedOperation, entriesOf, operationsIn } from "./operations.js";
import { compareParameters } from "./parameters.js";
import { answered, compareRequestBody, compareResponses } from "./responses.js";
import { compareDeprecated, compareTexts } from "./schemas/hints.js";
import { shown } from "./schemas/shown.js";
import { compareSecurity, compareSecuritySchemes } from "./security.js";
import { note, type Place, within } from "./site.js";

/**
 * Compares two OpenAPI 3 documents for clients that were written against the base, by operation and by component. Takes time in
 * proportion to the size of both: each pair of components is compared once for each direction in which its values travel.
 * @throws Unfollowable for a reference that leads nowhere within its document.
 */
export function compareDocuments(base: Members, revision: Members): readonly ChangeGroup[] {
  const documents = [openApiDocument(base), openApiDocument(revision)] as const;
  const sites = comparing(...documents, (context) => {
    const document = context.open("document", "input");
    compareTexts(textsOf(base), textsOf(revision), document);
    compareServers(base["servers"], revision["servers"], document);
    compareSecuritySchemes(context, document);
    compareMaps(context, "paths", "input");
    compareMaps(context, "webhooks", "output");
  });
  const order = [...operationsIn(revision["paths"], documents[1]).values()].map(({ name }) => name);
  return grouped(sites, order);
}

/** The parts of a document for human readers, except those that are compared separately. */
function textsOf({ info, tags, externalDocs }: Members): Members {
  return { info, tags, externalDocs };
}

/** The server sends webhooks, and clients respond. */
function compareMaps(comparing: Comparing, member: "paths" | "webhooks", direction: Direction): void {
  const { base, revision } = comparing;
  const prefix = member === "webhooks" ? "webhook " : "";
  compareOperations(
    comparing,
    operationsIn(base.root[member], base, prefix),
    operationsIn(revision.root[member], revision, prefix),
    ({ name }) => comparing.open(name, direction, true),
  );
}

function compareOperations(
  comparing: Comparing,
  before: ReadonlyMap<string, DocumentedOperation>,
  after: ReadonlyMap<string, DocumentedOperation>,
  placeOf: (operation: DocumentedOperation) => Place,
): void {
  for (const [key, operation] of before) {
    const other = after.get(key);
    if (other) compareOperation(comparing, operation, other, placeOf(other));
    else note(placeOf(operation), "other", "operation-removed", "operation removed");
  }
  for (const [key, operation] of after)
    if (!before.has(key)) note(placeOf(operation), "harmless", "operation-added", "operation added");
}

function compareOperation(
  comparing: Comparing,
  base: DocumentedOperation,
  revision: DocumentedOperation,
  place: Place,
): void {
  const [before, after] = [base.operation, revision.operation];
  compareNames(before["operationId"], after["operationId"], place);
  compareTexts(described(before), described(after), place);
  compareDeprecated(before, after, place);
  compareParameters(comparing, base, revision, place);
  compareRequestBody(comparing, before["requestBody"], after["requestBody"], place);
  compareResponses(comparing, before["responses"], after["responses"], answered(place));
  compareSecurity(comparing, before, after, place);
  compareCallbacks(comparing, before["callbacks"], after["callbacks"], place);
  if (base.servers !== undefined || revision.servers !== undefined)
    compareServers(
      base.servers ?? comparing.base.root["servers"],
      revision.servers ?? comparing.revision.root["servers"],
      place,
    );
}

/** Generated clients call an operation by its name. */
function compareNames(from: unknown, to: unknown, place: Place): void {
  if (from === to) return;
  const effect = from === undefined ? "harmless" : "other";
  note(place, effect, "operation-id-changed", `operationId ${shown(from)} → ${shown(to)}`, { from, to });
}

function described(operation: Members): Members {
  const SAID = ["summary", "description", "tags", "externalDocs"];
  return Object.fromEntries(
    Object.entries(operation).filter(([member]) => SAID.includes(member) || member.startsWith("x-")),
  );
}

/** Requests that the server makes in turn, by callback name. */
function compareCallbacks(comparing: Comparing, base: unknown, revision: unknown, place: Place): void {
  const names = new Set([...entriesOf(base), ...entriesOf(revision)].map(([name]) => name));
  for (const name of names) {
    const [before, after] = [
      operationsIn(callback(base, name, comparing.base), comparing.base),
      operationsIn(callback(revision, name, comparing.revision), comparing.revision),
    ];
    const at = within(answered(place), `callback ${name}`);
    compareOperations(comparing, before, after, (operation) => within(at, operation.name));
  }
}

function callback(callbacks: unknown, name: string, { follow }: Comparing["base"]): unknown {
  return follow(entriesOf(callbacks).find(([other]) => other === name)?.[1]).value;
}

/** Without servers, the document's own address (OpenAPI 3.1, 4.8.1.1). */
function compareServers(base: unknown, revision: unknown, place: Place): void {
  const [before, after] = [base, revision].map((servers) => {
    const urls = listOf(servers).map((server) => String((server as Members)["url"]).replace(/(?<=.)\/$/, ""));
    return urls.length > 0 ? urls : ["/"];
  });
  for (const url of before ?? [])
    if (!after?.includes(url)) note(place, "other", "server-removed", `server ${url} removed`);
  for (const url of after ?? [])
    if (!before?.includes(url)) note(place, "harmless", "server-added", `server ${url} added`);
  if (isDeepStrictEqual(before, after) && !isDeepStrictEqual(base, revision))
    note(place, "editorial", "servers-changed", "servers described differently");
}
