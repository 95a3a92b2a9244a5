import type { CompiledGuards, CompiledNeed } from "./contract/dependency.js";
import { CONTRACT } from "./contract/operation.js";
import type { Provider, Wanted } from "./dependencies/schedule.js";
import type { Dependency } from "./types.js";

/** The guards of an app, router or inclusion: the functions, and what the compiler made of them. */
export interface Guards {
  readonly wanted: readonly Wanted[];
  readonly compiled: CompiledGuards;
}

/**
 * Reads the `dependencies` option of an app, router or inclusion.
 * @param compiled what the compiler appended to the call.
 * @param where for messages.
 * @returns `undefined` when there are none.
 * @throws Error when there are some and the call was not compiled.
 */
export function readGuards(
  dependencies: readonly Dependency[] | undefined,
  compiled: unknown,
  where: string,
): Guards | undefined {
  const none = !dependencies || dependencies.length === 0;
  // Without guards it says what was declared of responses.
  if (none && !isGuards(compiled)) return undefined;
  if (!isGuards(compiled)) throw new Error(notCompiled(where));
  if (compiled.contract !== CONTRACT) {
    throw new Error(
      `${where}: it was compiled for contract ${compiled.contract}, but this runtime of countersign serves contract ${CONTRACT}. Install one version of countersign and compile again.`,
    );
  }
  return { wanted: wantedGuards(dependencies, compiled.guards, where), compiled };
}

/** Pairs the functions with what the compiler made of them. */
export function wantedGuards(
  dependencies: readonly Dependency[] | undefined,
  compiled: readonly CompiledNeed[] | undefined,
  where: string,
): readonly Wanted[] {
  const given = dependencies ?? [];
  const needs = compiled ?? [];
  if (given.length !== needs.length) throw new Error(notCompiled(where));
  return needs.map((need, i) => ({ need, given: given[i] as Provider | undefined }));
}

function isGuards(argument: unknown): argument is CompiledGuards {
  return typeof argument === "object" && argument !== null && "guards" in argument;
}

function notCompiled(where: string): string {
  return `${where} has guards in its "dependencies" that were not compiled by Countersign as they stand. Compile the module that lists them, and write the list where the option is.`;
}
