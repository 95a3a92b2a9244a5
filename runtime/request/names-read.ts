import type { OperationFragment } from "../contract/document.js";
import type { RequestView } from "../contract/request-view.js";

/**
 * Returns the names that a mounted operation reads, including those of all dependencies and of the guards around it. The document
 * has all of them, and is not built before it is needed.
 * @param fragment returns the operation with what guards add.
 */
export function namesRead(fragment: () => OperationFragment): RequestView["namesRead"] {
  let found: Readonly<Record<"query" | "cookie", ReadonlySet<string>>> | undefined;
  return (place) => {
    if (!found) {
      const inputs = inputsOf(fragment());
      const within = (where: string) => new Set(inputs.filter((each) => each.in === where).flatMap(namesOf));
      found = { query: within("query"), cookie: within("cookie") };
    }
    return found[place];
  };
}

interface Input {
  readonly name: string;
  readonly in: string;
  readonly style?: unknown;
}

/** Returns a parameter's name. If it is an object whose properties have their own names, it also returns how those begin. */
function namesOf({ name, style }: Input): readonly string[] {
  return style === "deepObject" ? [name, `${name}[`] : [name];
}

function inputsOf({ operation, security }: OperationFragment): readonly Input[] {
  const parameters: unknown = operation["parameters"];
  const schemes = security?.schemes.map(({ scheme }) => scheme) ?? [];
  return [...(Array.isArray(parameters) ? parameters : []), ...schemes].filter(isInput);
}

/** A Parameter Object, or the Security Scheme Object of an API key. */
function isInput(value: unknown): value is Input {
  return typeof value === "object" && value !== null && "name" in value && "in" in value;
}
