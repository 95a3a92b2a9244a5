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

type Paths = Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;

/** @param document called when the first id is requested. */
export function operationIdsOf(document: () => Record<string, unknown>): OperationIdOf {
  let paths: Paths | undefined;
  return (method, path) => {
    paths ??= (document()["paths"] ?? {}) as Paths;
    // The first template of a path is the complete one.
    return paths[pathTemplates(path)[0]?.path ?? ""]?.[method]?.operationId;
  };
}
