import {
  type NamedOperation,
  nameOperations,
  type PlacedOperation,
  placeOperations,
  templatesOf,
} from "../../runtime/assembly/placement.js";
import { withResponses } from "../../runtime/assembly/responses.js";
import type { DocumentInfo, MountedOperation } from "../../runtime/contract/document.js";
import { shownMethod } from "../../runtime/contract/route-kinds.js";
import { methodAndPath } from "../../runtime/naming/operation-id.js";
import { documentMember } from "../../runtime/surroundings/options-of.js";
import type { TypeTable } from "../schema.js";
import type { LinkedRoute } from "./linked-program.js";
import type { MountedRoute } from "./mounted-route.js";
import { operationOf, outlineOf } from "./operation-of.js";
import { routeOptions, routeSecurity } from "./route-security.js";
import { routesByVersion } from "./versions.js";

/** Operations that are named together, in the order of their document. */
export interface NamedTogether {
  readonly operations: readonly MountedOperation[];
  readonly placed: readonly PlacedOperation[];
  readonly named: readonly NamedOperation[];
}

/** The routes of an app with their names, and the operations of each version. */
export interface NamedRoutes {
  readonly routes: readonly LinkedRoute[];
  readonly scopes: readonly NamedTogether[];
}

export function nameRoutes(
  mounted: readonly MountedRoute[],
  info: DocumentInfo,
  types: TypeTable,
): NamedRoutes {
  const { errors = "detail" } = info;
  const answering = (route: MountedRoute) => withResponses(operationOf(route), errors);
  const operations = operationsToName(mounted, errors, types);
  const byRoute = new Map(mounted.map((route, at) => [route, operations[at] as MountedOperation]));
  const scopes = routesByVersion(mounted, info).map((routes) =>
    namedTogether(routes.flatMap((route) => byRoute.get(route) ?? [])),
  );
  // With several versions, the name in the last one counts.
  const ids = new Map<MountedOperation, string>(
    scopes.flatMap(({ named }) => named.map(({ mounted, operationId }) => [mounted, operationId] as const)),
  );
  const routes = mounted.map((route, i): LinkedRoute => {
    const operation = operations[i] as MountedOperation;
    return {
      operationId: ids.get(operation) ?? nameOfHidden(route),
      public: routeOptions(route).public === true,
      security: () => routeSecurity(route),
      hidden: documentMember(operation) === undefined,
      operation: () => operationOf(route),
      responses: () => answering(route).fragment.operation["responses"],
      ...route,
    };
  });
  return { routes, scopes };
}

export function namedTogether(operations: readonly MountedOperation[]): NamedTogether {
  const placed = placeOperations(operations);
  return { operations, placed, named: nameOperations(placed) };
}

/** Names of components only clash if one was chosen explicitly. Everything else is found without a single schema. */
export function operationsToName(
  mounted: readonly MountedRoute[],
  errors: DocumentInfo["errors"],
  types: TypeTable,
): readonly MountedOperation[] {
  const isPinned = [...types.values()].some((type) => type.pinned);
  return mounted.map((route) =>
    isPinned ? withResponses(operationOf(route), errors ?? "detail") : outlineOf(route),
  );
}

/** The name in lists of a route that is not in the document. */
function nameOfHidden(route: MountedRoute): string {
  const { path } = route;
  const [template] = templatesOf(route);
  return methodAndPath(shownMethod(route), template?.path ?? path);
}
