import type { NamedOperation } from "../assembly/placement.js";
import { pathTemplates } from "../paths/openapi-path.js";
import { splitSegments } from "../paths/path-syntax.js";
import type { RouteFacts } from "./instrumentation.js";

/**
 * @param path in Hono's syntax, with all prefixes.
 * @param source absent for routes that no program registered.
 */
export function factsOf(path: string, source?: string, operationId?: () => string | undefined): RouteFacts {
  return {
    template: template(path),
    get operationId() {
      return operationId?.();
    },
    source,
  };
}

/** `/items/:id{[0-9]+}` without its regular expression. */
function template(path: string): string {
  const segments = splitSegments(path).map((segment) => segment.replace(/^(:[^{}?]+)\{.*\}(\??)$/s, "$1$2"));
  return `/${segments.join("/")}`;
}

/** Finds the `operationId` of a route in its app's document. */
export type OperationIdOf = (method: string, path: string) => string | undefined;

/** @param operations called when the first id is requested. */
export function operationIdsOf(operations: () => readonly NamedOperation[]): OperationIdOf {
  let ids: ReadonlyMap<string, string> | undefined;
  return (method, path) => {
    ids ??= new Map(
      operations()
        .filter(({ member }) => member === "paths")
        .map(({ mounted, template, operationId }) => [`${mounted.method} ${template.path}`, operationId]),
    );
    // The first template of a path is the complete one.
    return ids.get(`${method} ${pathTemplates(path)[0]?.path ?? ""}`);
  };
}
