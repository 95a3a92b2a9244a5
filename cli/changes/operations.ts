import { isMembers, listOf, type Members, membersOf } from "../../runtime/contract/members.js";
import { isMethod } from "../../runtime/contract/methods.js";
import type { OpenApiDocument } from "./openapi-document.js";

/** An operation in a document, together with the members of its path. */
export interface DocumentedOperation {
  /** `GET /items/{id}`, `POST webhook paid`. */
  readonly name: string;
  /** The same for operations that clients cannot distinguish: the names of path parameters do not count. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Members;
  readonly parameters: readonly Members[];
  /** Absent if the document's own servers apply. */
  readonly servers: unknown;
}

/** Returns the operations of `paths`, or of another map of paths. */
export function operationsIn(
  paths: unknown,
  document: OpenApiDocument,
  prefix = "",
): ReadonlyMap<string, DocumentedOperation> {
  const found = new Map<string, DocumentedOperation>();
  for (const [path, reference] of entriesOf(paths)) {
    const { value: item, beside } = document.follow(reference);
    const all = { ...membersOf(item), ...beside };
    const shared = listOf(all["parameters"]);
    const more = membersOf(all["additionalOperations"]);
    for (const [member, operation] of [...Object.entries(all), ...Object.entries(more)]) {
      const isOperation = isMethod(member) || member === "query" || Object.hasOwn(more, member);
      if (!isOperation || !isMembers(operation)) continue;
      const method = member.toUpperCase();
      const one = {
        name: `${method} ${prefix}${path}`,
        key: `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`,
        method,
        path,
        operation,
        parameters: parametersOf([...shared, ...listOf(operation["parameters"])], document),
        servers: operation["servers"] ?? all["servers"],
      };
      found.set(one.key, one);
    }
  }
  return found;
}

/** An operation's parameters replace those of its path. */
function parametersOf(parameters: readonly unknown[], document: OpenApiDocument): readonly Members[] {
  const named = new Map<string, Members>();
  for (const reference of parameters) {
    const parameter = membersOf(document.follow(reference).value);
    named.set(`${parameter["in"]} ${parameter["name"]}`, parameter);
  }
  return [...named.values()];
}

/** The position of each path parameter, by name. */
export function positionsIn(path: string): ReadonlyMap<string, number> {
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  return new Map(names.map((name, index) => [name, index]));
}

export const entriesOf = (value: unknown): [string, unknown][] => Object.entries(membersOf(value));
