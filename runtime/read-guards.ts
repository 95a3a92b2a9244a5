import type { CompiledGuards, CompiledNeed } from "./contract/dependency.js";
import type { Idempotent } from "./contract/idempotent.js";
import { type Limits, listOfLimits } from "./contract/limit.js";
import { CONTRACT } from "./contract/operation.js";
import type { Provider, Wanted } from "./dependencies/schedule.js";
import { type ReadLimit, readLimits } from "./limits/read-limits.js";
import type { Dependency } from "./types.js";

/** The guards of an app, router or inclusion: the functions, and their compiled form. */
export interface Guards {
  readonly wanted: readonly Wanted[];
  /** Absent if there are only limits, and no function returns their keys. */
  readonly compiled?: CompiledGuards | undefined;
  readonly limits?: readonly ReadLimit[] | false | undefined;
}

/** Options that run something before handlers. */
interface Guarding {
  readonly dependencies?: readonly Dependency[] | undefined;
  readonly limit?: Limits | undefined;
  readonly idempotent?: Idempotent | undefined;
}

/**
 * Reads the `dependencies` and the `limit` option of an app, router or inclusion.
 * @param compiled the argument that the compiler appended to the call.
 * @param where for messages.
 * @returns `undefined` if there are none.
 * @throws Error if there are some and the call was not compiled.
 */
export function readGuards(options: Guarding, compiled: unknown, where: string): Guards | undefined {
  const none = functionsOf(options).length === 0;
  const { limit } = options;
  // Without guards, the argument contains the declared responses.
  if (none && !isGuards(compiled))
    return limit === undefined ? undefined : { wanted: [], limits: readLimits(limit, [], where) };
  if (!isGuards(compiled)) throw new Error(notCompiled(where));
  if (compiled.contract !== CONTRACT) {
    throw new Error(
      `${where}: it was compiled for contract ${compiled.contract}, but this runtime of countersign serves contract ${CONTRACT}. Install one version of countersign and compile again.`,
    );
  }
  const wanted = wantedGuards(options, compiled.guards, where);
  return { wanted, compiled, limits: readLimits(limit, wanted, where) };
}

/** The functions that the compiler compiles as guards, in its order: functions that return keys come first. */
function functionsOf({ dependencies = [], limit, idempotent }: Guarding): readonly Dependency[] {
  return [
    ...listOfLimits(limit).flatMap(({ by }) => (typeof by === "function" ? [by] : [])),
    ...(typeof idempotent === "object" && idempotent.by ? [idempotent.by] : []),
    ...dependencies,
  ];
}

/** Pairs the functions with their compiled form. */
export function wantedGuards(
  options: Guarding,
  compiled: readonly CompiledNeed[] | undefined,
  where: string,
): readonly Wanted[] {
  const given = functionsOf(options);
  const needs = compiled ?? [];
  if (given.length !== needs.length) throw new Error(notCompiled(where));
  return needs.map((need, i) => ({ need, given: given[i] as Provider | undefined }));
}

function isGuards(argument: unknown): argument is CompiledGuards {
  return typeof argument === "object" && argument !== null && "guards" in argument;
}

function notCompiled(where: string): string {
  return `${where} has guards in its "dependencies", or functions in its "limit", that Countersign has not compiled in this form. Compile the module that lists them, and write the list directly in the option.`;
}
