import type { Decode } from "./decode.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { told, UNKNOWN_REASON } from "./messages.js";

/** The part of a Standard Schema (https://standardschema.dev, version 1) that is needed. */
interface StandardSchema {
  readonly "~standard": { readonly validate: (value: unknown) => unknown };
}

interface Failure {
  readonly issues?: readonly StandardIssue[];
}

interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

/**
 * A value that a library's schema decodes.
 * @param decode converts a text to what the schema accepts, if there is only text.
 * @param silent whether its message about bad input could quote a secret.
 * @throws if the schema is asynchronous.
 */
export function validated(
  v: unknown,
  x: Issues,
  k: Key,
  schema: () => StandardSchema,
  decode?: Decode,
  silent?: boolean,
): unknown {
  const n = x.count;
  const given = decode && v !== undefined ? decode(v, x, k) : v;
  if (x.count !== n) return undefined;
  const result = schema()["~standard"].validate(given);
  if (result instanceof Promise) {
    result.catch(() => {});
    throw new Error(
      "A schema that validates asynchronously cannot decode a request. Do this work in a dependency or in the handler.",
    );
  }
  const { issues } = result as Failure;
  if (!issues) return (result as { readonly value: unknown }).value;
  for (const issue of issues) note(issue, v, x, k, silent);
  return undefined;
}

/** The library's words at the place that it names. */
function note({ message, path = [] }: StandardIssue, v: unknown, x: Issues, k: Key, silent?: boolean): void {
  const { steps, input } = followed(v, path);
  const loc = k === undefined ? steps : [k, ...steps];
  const error = silent ? UNKNOWN_REASON : message;
  const n = x.count;
  x.structural++;
  x.format(input, told, () => ({ error }), loc.at(-1));
  for (const step of loc.slice(0, -1).reverse()) x.within(n, step);
}

/** The steps of a path that exist in a value, and the value there, or the parent in which it is missing. */
function followed(v: unknown, path: NonNullable<StandardIssue["path"]>) {
  const steps: (string | number)[] = [];
  let at = v;
  for (const step of path) {
    // Some libraries continue into a text.
    if (typeof at !== "object" || at === null) break;
    const key = typeof step === "object" ? step.key : step;
    steps.push(typeof key === "symbol" ? String(key) : key);
    const next: unknown = Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined;
    if (next === undefined) break;
    at = next;
  }
  return { steps, input: at };
}
