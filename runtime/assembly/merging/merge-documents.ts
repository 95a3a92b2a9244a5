import { listOf, type Members, membersOf } from "../../contract/members.js";
import { componentsOf, inNamesOfItsOwn } from "./components.js";
import { mergeComponents } from "./merge-components.js";
import { mergePathItems, operationIdsOf } from "./merge-path-items.js";
import { belowPath, standingAlone } from "./standing-alone.js";

/**
 * An OpenAPI document: `app.openapi()`, what `SwaggerModule.createDocument` or `fastify.swagger()` returns, or one that was parsed.
 * @example const document: OpenapiDocument = app.openapi();
 */
export type OpenapiDocument = object;

/**
 * A document that goes into another one.
 * @example const shop: DocumentPart = { document: app.openapi(), path: "/shop", componentPrefix: "Shop" };
 */
export interface DocumentPart {
  readonly document: OpenapiDocument;
  /**
   * Below which path the other document's servers serve what it describes: it is put in front of its paths, and servers that it
   * names itself are left out.
   */
  readonly path?: string;
  /** Put in front of the names of its components: `"Shop"` makes `ShopItem` of `Item`. */
  readonly componentPrefix?: string;
}

/**
 * One OpenAPI document of several: a host's, and those of the apps in it. Title, version and servers are the host's; servers and
 * security that another document names for all its operations are written at each of them. What is equal is there once.
 * @param host comes first in every list.
 * @throws Error that lists what clashes: an operation or an operationId that is in two documents, paths that differ in the names of
 *   parameters alone, different components of one name, different versions of OpenAPI.
 * @example
 * const document = mergeDocuments(SwaggerModule.createDocument(nest, config), { document: app.openapi(), path: "/shop" });
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

/** A document as it stands in another: its names and paths are those that they have there. */
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
    return `${title}: Only documents of OpenAPI 3 are merged; say their version in "openapi".`;
  if (hosts !== own)
    return `${title}: It is written in OpenAPI ${own}, and the host's in ${hosts}. An app says which with its option openapiVersion: "${hosts}".`;
  const dialect = part["jsonSchemaDialect"];
  return dialect === undefined || dialect === host["jsonSchemaDialect"]
    ? undefined
    : `${title}: Its jsonSchemaDialect is not the host's.`;
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

/** One tag is described once, by who comes first. */
function mergeTags(hosts: readonly unknown[], own: readonly unknown[]): readonly unknown[] {
  const names = new Set(hosts.map((tag) => membersOf(tag)["name"]));
  return [...hosts, ...own.filter((tag) => !names.has(membersOf(tag)["name"]))];
}
