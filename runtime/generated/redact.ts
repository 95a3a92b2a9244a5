import { MASK } from "../contract/issue.js";

/** What is secret, by name: a refused body may have any shape, so names are the only clue. */
export interface Concealed {
  /** Nothing under these names is shown. */
  readonly secret: ReadonlySet<string>;
  /** Values under these names contain a secret. */
  readonly holding: ReadonlySet<string>;
  /** Values under these names contain none. */
  readonly open: ReadonlySet<string>;
}

/** The name of a result, which is not a step of its issues. */
const RESULT = "response";

/**
 * The input of an issue without secrets. If a secret may occur, only values under names that are known to contain none are shown:
 * `Password` instead of `password`, pairs instead of an object, and text instead of a map may all be the secret. Masking one
 * value too many is the cheaper mistake.
 */
export function redact(
  type: string,
  loc: readonly (string | number)[],
  input: unknown,
  concealed: Concealed,
  encodes: boolean,
): unknown {
  // The input of a missing property is its parent object, which is not secret itself.
  const way = type === "missing" ? loc.slice(0, -1) : loc;
  const steps = encodes ? [RESULT, ...way] : way;
  let guarded = false;
  for (const step of steps) {
    const name = String(step);
    if (concealed.secret.has(name)) return input === null ? input : MASK;
    // A dependency's value under the same name is not a reason to show it.
    if (concealed.holding.has(name)) guarded = true;
    else if (concealed.open.has(name)) guarded = false;
  }
  return shown(input, guarded, concealed);
}

function shown(value: unknown, guarded: boolean, concealed: Concealed): unknown {
  if (Array.isArray(value)) return value.map((item) => shown(item, guarded, concealed));
  if (value instanceof Map) return members([...value], guarded, concealed);
  if (value instanceof Set) return shown([...value], guarded, concealed);
  if (typeof value !== "object" || value === null || isScalar(value)) return scalar(value, guarded);
  return members(Object.entries(value), guarded, concealed);
}

function members(
  entries: readonly (readonly [unknown, unknown])[],
  guarded: boolean,
  concealed: Concealed,
): object {
  return Object.fromEntries(
    entries.map(([key, item]) => {
      const name = String(key);
      if (concealed.secret.has(name)) return [name, MASK];
      const inside = concealed.holding.has(name) || (guarded && !concealed.open.has(name));
      return [name, shown(item, inside, concealed)];
    }),
  );
}

/** Objects of the platform that are a single value. */
function isScalar(value: object): boolean {
  return value instanceof Date || value instanceof URL || ArrayBuffer.isView(value);
}

/** It is not a secret that nothing was sent, or one of two values. */
function scalar(value: unknown, guarded: boolean): unknown {
  if (guarded && value !== null && typeof value !== "boolean") return MASK;
  return typeof value === "bigint" ? String(value) : value;
}
