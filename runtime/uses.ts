import type { CompiledNeed } from "./contract/dependency.js";
import type { UsedValue } from "./contract/request-view.js";

/** A compiled operation or dependency. */
interface Using {
  readonly uses?: readonly UsedValue[];
  readonly needs?: readonly CompiledNeed[];
}

/** Whether it requires something that only Hono has. Its dependencies declare that themselves. */
export const usesHono = ({ uses = [] }: Using): boolean => uses.some((what) => what !== "requestId");

/** Whether it, or a dependency, requires the id of the request. */
export function usesRequestId({ uses = [], needs = [] }: Using): boolean {
  return uses.includes("requestId") || needs.some(needsRequestId);
}

function needsRequestId({ of, limits = [] }: CompiledNeed): boolean {
  return usesRequestId(of) || limits.some(({ keyedBy }) => keyedBy && needsRequestId(keyedBy));
}

/** Whether requests are counted for it, or for a dependency. */
export function hasLimit({ of, limits }: CompiledNeed): boolean {
  return limits !== undefined || (of.needs ?? []).some(hasLimit);
}
