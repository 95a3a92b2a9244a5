import { notCompiledCall } from "../refusals.js";
import { isCompiledDependency } from "./alone.js";
import type { AppDependencies } from "./app-dependencies.js";
import type { Provider } from "./schedule.js";

/**
 * Undoes an override.
 * @example
 * ```ts
 * const clock = (): Date => new Date();
 * const restore: Restore = app.override(clock, () => new Date(0));
 * restore();
 * ```
 */
export interface Restore extends Disposable {
  (): void;
}

/**
 * Replaces a dependency with another function.
 * @param compiled the argument that the compiler appended to the call.
 * @throws Error if the replacement has parameters and the call was not compiled.
 */
export function override(
  dependencies: AppDependencies,
  dependency: Provider,
  provider: Provider,
  compiled: unknown,
): Restore {
  const isCompiled = isCompiledDependency(compiled);
  if (!isCompiled && provider.length > 0) throw new Error(notCompiledCall("override"));
  const undo = dependencies.override(dependency, {
    provider,
    dependency: isCompiled ? compiled : undefined,
  });
  return Object.assign(undo, { [Symbol.dispose]: undo });
}
