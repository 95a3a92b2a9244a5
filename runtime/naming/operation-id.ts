/** The parts of an operation that its operationId is made from. */
export interface IdentifiedOperation {
  readonly method: string;
  /** In OpenAPI's syntax. */
  readonly path: string;
  /** The one that the route declares. */
  readonly operationId?: string;
  readonly handlerName?: string;
}

/**
 * Returns one operationId for each operation, the first of these that exists:
 *
 * 1. The one that the route declares. Only those can be equal.
 * 2. The handler's name, if no other operation has a handler of that name and it is more than a verb.
 * 3. If the handler's name is only a verb, `list` or `getById`: the verb and the path, as in `listUsers`. The path
 *    includes the routers' prefixes, which distinguish `users.list` from `items.list`.
 * 4. Method and path in camel case.
 *
 * A name of the third kind is not used if any other operation has or could have it. If a name of the fourth kind equals
 * any other, it gets hexadecimal digits made of method and path. Both of two equal names get them, so that neither
 * becomes the name of the other when a route is added, and a third one changes neither. The digits stay different if a
 * client generator changes case and punctuation.
 */
export function operationIds(operations: readonly IdentifiedOperation[]): readonly string[] {
  const given = withVerbs(operations, chosenNames(operations));
  let names = given.map((name, i) => name ?? derived(operations[i], 0));
  for (const digits of [4, 8]) {
    const counts = counted(names);
    names = names.map((name, i) =>
      given[i] === undefined && counts.get(name) !== 1 ? derived(operations[i], digits) : name,
    );
  }
  return names;
}

/** The declared ones, and handlers' names that identify their operation. */
function chosenNames(operations: readonly IdentifiedOperation[]): readonly (string | undefined)[] {
  const asked = new Set(operations.flatMap(({ operationId }) => operationId ?? []));
  const telling = operations.map((operation) =>
    verbAndPath(operation) === undefined ? operation.handlerName : undefined,
  );
  const handlers = counted(telling.flatMap((name) => name ?? []));
  return operations.map(({ operationId }, i) => {
    const name = telling[i];
    if (operationId !== undefined || name === undefined) return operationId;
    return handlers.get(name) === 1 && !asked.has(name) ? name : undefined;
  });
}

/** The same, with verb and path for operations without one, unless another operation could have that name. */
function withVerbs(
  operations: readonly IdentifiedOperation[],
  chosen: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  const verbal = operations.map((operation, i) =>
    chosen[i] === undefined ? verbAndPath(operation) : undefined,
  );
  if (verbal.every((name) => name === undefined)) return chosen;
  const possible = operations.map(
    ({ method, path }, i) => new Set([chosen[i] ?? [verbal[i] ?? [], methodAndPath(method, path)]].flat(2)),
  );
  const counts = counted(possible.flatMap((names) => [...names]));
  return chosen.map((name, i) => {
    const other = verbal[i];
    return name ?? (other !== undefined && counts.get(other) === 1 ? other : undefined);
  });
}

/** Verbs that name an action without its object. */
const VERBS =
  "add|change|count|create|delete|destroy|edit|fetch|find|get|index|insert|list|load|patch|post|put|query|read|" +
  "remove|replace|save|search|set|show|store|update|upsert";

/** A handler's name that is only a verb: `list`, `findAll`, `getById`. Built when a document is made. */
let verbAlone: RegExp | undefined;

/** `list` for `/users/{id}/posts` is `listUsersByIdPosts`. */
function verbAndPath({ handlerName = "", path }: IdentifiedOperation): string | undefined {
  verbAlone ??= new RegExp(`^(${VERBS})(?:All|Many|One)?(?:By\\p{Lu}.*)?$`, "u");
  const [, verb] = verbAlone.exec(handlerName) ?? [];
  if (verb === undefined) return undefined;
  const words = pathWords(path);
  return words === "" ? undefined : verb + words;
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
  return method + (pathWords(path) || "Root");
}

function pathWords(path: string): string {
  const words = path.split("/").map((segment) => {
    const word = pascalCase(segment);
    return segment.startsWith("{") && word !== "" ? `By${word}` : word;
  });
  return words.join("");
}

/** `user-models` is `UserModels`. Characters that are neither letters nor digits only separate words. */
export function pascalCase(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
