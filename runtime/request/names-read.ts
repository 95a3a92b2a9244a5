import type { OperationFragment } from "../contract/document.js";
import type { RequestView } from "../contract/request-view.js";

/**
 * The names that a mounted operation reads, those of all dependencies and of the guards around it among them. The
 * document has them all, and it is not built before somebody asks.
 * @param fragment with what guards add.
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

/** Of an object whose properties have names of their own, how those begin, too. */
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
