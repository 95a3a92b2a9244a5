import type { SourceFile } from "typescript";
import { putTogether } from "../../runtime/assembly/assemble.js";
import { isTool, modelTool } from "../../runtime/calling/model-tool.js";
import type { DocumentInfo } from "../../runtime/contract/document.js";
import { isMembers, type Members, membersOf } from "../../runtime/contract/members.js";
import { routeTitle } from "../../runtime/contract/route-kinds.js";
import { pathTemplates } from "../../runtime/paths/openapi-path.js";
import type { Discovery } from "../1-discover/discovery.js";
import { mcpCalls } from "../1-discover/mcp-calls.js";
import { staticOptions, writtenOption } from "../1-discover/static-options.js";
import { unknownOption } from "../1-discover/unfollowed.js";
import { CS3050, CS3051, CS3052 } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { locationOf } from "../semantics/location.js";
import { isElsewhere } from "./endpoints.js";
import type { LinkedRoute } from "./linked-program.js";
import type { Registration } from "./registration.js";
import { routeOptions } from "./route-security.js";

/**
 * CS3050: `app.mcp` names an operation that the app's document does not have. CS3052: no `app.mcp` serves the tools that are
 * offered.
 * @param routes those of the current version.
 * @returns all names.
 */
export function reportLostTools(
  app: Registration,
  routes: readonly LinkedRoute[],
  { files, discovery }: { readonly files: readonly SourceFile[]; readonly discovery: Discovery },
  report: Report,
): ReadonlySet<string> {
  const known = new Set(routes.map(({ operationId }) => operationId));
  const named = new Set<string>();
  const calls = files.flatMap((file) => discovery.find(mcpCalls, file));
  for (const { options, binding } of calls) {
    if (!options || binding?.key !== app.key) continue;
    const { values, unknown } = staticOptions(options, ["operations"], discovery.semantics);
    for (const option of unknown) report(unknownOption(option));
    const operations = Array.isArray(values["operations"]) ? values["operations"] : [];
    for (const name of operations.map(String)) {
      named.add(name);
      const at = writtenOption(options, "operations", discovery.semantics) ?? options;
      if (!known.has(name)) report(CS3050({ name }, { location: locationOf(at) }));
    }
  }
  // A call on an app that is passed in may be about any app.
  const isServed = calls.some(({ binding }) => binding?.kind !== "creation" || binding.key === app.key);
  const first = isServed ? undefined : routes.find((route) => routeOptions(route).mcp === true);
  if (first) report(CS3052({ operation: routeTitle(first) }, { location: first.compiled.plan.location }));
  return named;
}

/**
 * CS3051: an operation that is offered to models cannot be a tool. The function that makes the tools of a server decides this,
 * from the same document. Call it only for apps without errors.
 */
export function reportNoTools(
  info: DocumentInfo,
  routes: readonly LinkedRoute[],
  named: ReadonlySet<string>,
  report: Report,
): void {
  const offered = routes.filter((route) => named.has(route.operationId) || routeOptions(route).mcp === true);
  if (offered.length === 0) return;
  const operations = routes.map((route) => route.operation());
  const { paths, components } = putTogether({ ...info, openapiVersion: "3.1" }, operations);
  for (const route of offered) {
    const because = noTool(route, paths as Members, membersOf(components));
    const { location } = route.compiled.plan;
    if (because !== undefined) report(CS3051({ operation: routeTitle(route), because }, { location }));
  }
}

function noTool(route: LinkedRoute, paths: Members, components: Members): string | undefined {
  if (isElsewhere(route)) return "it is an endpoint, which the app does not serve";
  if (route.routeKind === "described") return "another application serves it";
  if (route.routeKind !== "operation") return "it is a socket";
  if (route.hidden) return "it is hidden, and models see only what is in the document";
  const { method } = route;
  const [template] = pathTemplates(route.path);
  const item = paths[template?.path ?? ""];
  const operation = isMembers(item) ? item[method] : undefined;
  // If two routes have the same path and method, which is reported, the document has one of them.
  if (!template || !isMembers(operation)) return undefined;
  const made = modelTool({ method, path: template.path, operation }, components);
  return isTool(made) ? undefined : made.because;
}
