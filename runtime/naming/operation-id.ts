/** What an operationId is made from. */
export interface IdentifiedOperation {
  readonly method: string;
  /** In OpenAPI's syntax. */
  readonly path: string;
  /** Asked for by the route. */
  readonly operationId?: string;
  readonly handlerName?: string;
}

/**
 * One operationId each: the one asked for; else the handler's name, where no other operation has that name; else method
 * and path in camel case. Only those that were asked for can be equal.
 *
 * A name made of method and path gives way where it meets any other: it gets hexadecimal digits made of method and path.
 * Of two such names that are equal both get them, so that neither becomes the name of the other when a route is added,
 * and no third one changes them. The digits stay apart when a client generator changes case and punctuation.
 */
export function operationIds(operations: readonly IdentifiedOperation[]): readonly string[] {
  const asked = new Set(operations.flatMap(({ operationId }) => operationId ?? []));
  const handlers = counted(operations.flatMap(({ handlerName }) => handlerName ?? []));
  const given = operations.map(({ operationId, handlerName }) => {
    if (operationId !== undefined || handlerName === undefined) return operationId;
    return handlers.get(handlerName) === 1 && !asked.has(handlerName) ? handlerName : undefined;
  });
  let names = given.map((name, i) => name ?? derived(operations[i], 0));
  for (const digits of [4, 8]) {
    const counts = counted(names);
    names = names.map((name, i) =>
      given[i] === undefined && counts.get(name) !== 1 ? derived(operations[i], digits) : name,
    );
  }
  return names;
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function derived(operation: IdentifiedOperation | undefined, digits: number): string {
  const { method, path } = operation ?? { method: "", path: "" };
  return methodAndPath(method, path) + hash(`${method} ${path}`).slice(0, digits);
}

/** FNV-1a, 32 bits, over UTF-16 code units: eight hexadecimal digits, the same on every machine. */
function hash(text: string): string {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  return (bits >>> 0).toString(16).padStart(8, "0");
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
