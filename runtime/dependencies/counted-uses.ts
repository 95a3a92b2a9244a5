import type { CompiledDependency, CompiledNeed } from "../contract/dependency.js";
import type { Counting, Provider, Registry, Wanted } from "./schedule.js";

/**
 * What counts the requests to an operation before each of its dependencies is called. One use of a dependency may have a limit and
 * another none: the request reaches both, so it is counted for all that any use says.
 * @returns by the function that is called.
 */
export function countedUses(
  guards: readonly Wanted[],
  needs: readonly CompiledNeed[],
  registry: Pick<Registry, "find">,
  counting: Counting,
): ReadonlyMap<Provider, readonly Wanted[]> {
  const counted = new Map<Provider, readonly Wanted[]>();
  const passed = new Set<CompiledDependency>();
  const visit = (wanted: Wanted): void => {
    const { of, limits = [] } = wanted.need;
    if (limits.length === 0 && passed.has(of)) return;
    const { provider, original, dependency } = registry.find(wanted);
    if (limits.length > 0) {
      const before = counted.get(provider) ?? [];
      counted.set(provider, [...new Set([...before, ...counting(original, limits)])]);
    }
    if (passed.has(of)) return;
    passed.add(of);
    for (const need of dependency.needs ?? []) visit({ need });
    for (const { keyedBy } of limits) if (keyedBy) visit({ need: keyedBy });
  };
  for (const guard of guards) visit(guard);
  for (const need of needs) visit({ need });
  return counted;
}
