/** What an operationId is made from. */
export interface IdentifiedOperation {
  readonly method: string;
  /** In OpenAPI's syntax. */
  readonly path: string;
  /** Asked for by the route. */
  readonly operationId?: string;
  readonly handlerName?: string;
  /** Where the route stands: equal for one route mounted in several places. */
  readonly source: string;
}

/**
 * One operationId each: the one asked for; else the handler's name; else method and path in camel case. A handler whose
 * route is mounted several times has several operations, and its name would tell none of them from the others.
 */
export function operationIds(operations: readonly IdentifiedOperation[]): readonly string[] {
  const mounts = new Map<string, number>();
  const routes = operations.map(route);
  for (const each of routes) mounts.set(each, (mounts.get(each) ?? 0) + 1);
  return operations.map(({ operationId, handlerName, method, path }, index) => {
    const name = mounts.get(routes[index] ?? "") === 1 ? handlerName : undefined;
    return operationId ?? name ?? methodAndPath(method, path);
  });
}

function route({ source, method, handlerName }: IdentifiedOperation): string {
  return JSON.stringify([source, method, handlerName]);
}

/** GET `/items/{id}` is `getItemsById`, GET `/` is `getRoot`. */
export function methodAndPath(method: string, path: string): string {
  const words = path.split("/").map((segment) => {
    const word = pascalCase(segment);
    return segment.startsWith("{") && word !== "" ? `By${word}` : word;
  });
  return method + (words.join("") || "Root");
}

/** `user-models` is `UserModels`; what is neither letter nor digit only separates words. */
export function pascalCase(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
