import { listOf, type Members, membersOf } from "../../contract/members.js";
import { componentsOf, inNamesOfItsOwn } from "./components.js";
import { mergeComponents } from "./merge-components.js";
import { mergePathItems, operationIdsOf } from "./merge-path-items.js";
import { belowPath, standingAlone } from "./standing-alone.js";

/**
 * An OpenAPI document: the result of `app.openapi()`, `SwaggerModule.createDocument` or `fastify.swagger()`, or a parsed one.
 * @example const document: OpenapiDocument = app.openapi();
 */
export type OpenapiDocument = object;

/**
 * A document that is merged into another one.
 * @example const shop: DocumentPart = { document: app.openapi(), path: "/shop", componentPrefix: "Shop" };
 */
export interface DocumentPart {
  readonly document: OpenapiDocument;
  /**
   * The path below which the host's servers serve the described API. It is put in front of the document's paths, and the
   * document's own servers are omitted.
   */
  readonly path?: string;
  /** Put in front of the names of its components: with `"Shop"`, `Item` becomes `ShopItem`. */
  readonly componentPrefix?: string;
}

/**
 * Merges several OpenAPI documents into one: a host's, and those of the apps in it. Title, version and servers are the host's.
 * Servers and security that another document sets for all its operations are copied to each of them. Equal parts are listed once.
 * @param host comes first in every list.
 * @throws Error that lists the conflicts: an operation or an operationId that is in two documents, paths that differ only in the
 * names of parameters, different components with one name, different versions of OpenAPI.
 * @example const document = mergeDocuments(SwaggerModule.createDocument(nest, config), { document: app.openapi(), path: "/shop"
 * });
 */
export function mergeDocuments(
  host: OpenapiDocument,
  ...parts: readonly DocumentPart[]
): Record<string, unknown> {
  const problems: string[] = [];
  let merged = host as Members;
  for (const [at, part] of parts.entries()) {
    const title = titleOf(part.document, `document ${at + 2}`);
    const found = dialectProblem(merged, part.document as Members, title) ?? prefixProblem(part, title);
    if (found) problems.push(found);
    else merged = merge(merged, prepared(part, merged), (what) => problems.push(`${title}: ${what}`));
  }
  if (problems.length === 0) return { ...merged };
  throw new Error(["These documents cannot be merged.", ...problems].join("\n- "));
}

/** Returns a document prepared for its host: with the names and paths that it has there. */
function prepared({ document, path, componentPrefix }: DocumentPart, host: Members): Members {
  const named = componentPrefix
    ? inNamesOfItsOwn(document as Members, componentPrefix)
    : (document as Members);
  const placed = path === undefined ? named : belowPath(named, path);
  return standingAlone(placed, host);
}

function merge(host: Members, part: Members, refuse: (problem: string) => void): Members {
  const [paths, webhooks] = [membersOf(host["paths"]), membersOf(host["webhooks"])];
  const operationIds = new Set(
    [paths, webhooks].flatMap((items) => Object.values(items).flatMap(operationIdsOf)),
  );
  const components = mergeComponents(componentsOf(host), componentsOf(part), refuse);
  const allPaths = mergePathItems(paths, membersOf(part["paths"]), operationIds, refuse);
  const allWebhooks = mergePathItems(webhooks, membersOf(part["webhooks"]), operationIds, refuse);
  const tags = mergeTags(listOf(host["tags"]), listOf(part["tags"]));
  return {
    ...extensionsOf(part),
    ...host,
    paths: allPaths,
    ...(Object.keys(allWebhooks).length > 0 && { webhooks: allWebhooks }),
    ...(Object.keys(components).length > 0 && { components }),
    ...(tags.length > 0 && { tags }),
  };
}

function dialectProblem(host: Members, part: Members, title: string): string | undefined {
  const [hosts, own] = [host, part].map(({ openapi }) => /^3\.\d+/.exec(String(openapi))?.[0]);
  if (!hosts || !own)
    return `${title}: Only documents of OpenAPI 3 are merged; declare the version in "openapi".`;
  if (hosts !== own)
    return `${title}: It is written in OpenAPI ${own}, but the host's in ${hosts}. An app chooses the version with its option openapiVersion: "${hosts}".`;
  const dialect = part["jsonSchemaDialect"];
  return dialect === undefined || dialect === host["jsonSchemaDialect"]
    ? undefined
    : `${title}: Its jsonSchemaDialect differs from the host's.`;
}

function prefixProblem({ componentPrefix = "" }: DocumentPart, title: string): string | undefined {
  return /^[\w.-]*$/.test(componentPrefix)
    ? undefined
    : `${title}: The componentPrefix ${JSON.stringify(componentPrefix)} cannot begin a name: write letters, digits and the characters . _ -`;
}

function titleOf(document: OpenapiDocument, fallback: string): string {
  const { title } = membersOf(membersOf(document)["info"]);
  return typeof title === "string" ? `"${title}"` : fallback;
}

const extensionsOf = (document: Members) =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name.startsWith("x-")));

/** A tag is described once, by the first document that has it. */
function mergeTags(hosts: readonly unknown[], own: readonly unknown[]): readonly unknown[] {
  const names = new Set(hosts.map((tag) => membersOf(tag)["name"]));
  return [...hosts, ...own.filter((tag) => !names.has(membersOf(tag)["name"]))];
}
