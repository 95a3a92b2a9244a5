import type { CompiledNeed } from "./contract/dependency.js";
import type { UsedValue } from "./contract/request-view.js";

/** Something compiled, an operation or a dependency. */
interface Using {
  readonly uses?: readonly UsedValue[];
  readonly needs?: readonly CompiledNeed[];
}

/** Whether it asks for what only Hono has. Of its dependencies they say so themselves. */
export const usesHono = ({ uses = [] }: Using): boolean => uses.some((what) => what !== "requestId");

/** Whether it, or what it depends on, asks for the id of the request. */
export function usesRequestId({ uses = [], needs = [] }: Using): boolean {
  return uses.includes("requestId") || needs.some(needsRequestId);
}

function needsRequestId({ of, limits = [] }: CompiledNeed): boolean {
  return usesRequestId(of) || limits.some(({ keyedBy }) => keyedBy && needsRequestId(keyedBy));
}

/** Whether requests are counted for it, or for something that it depends on. */
export function hasLimit({ of, limits }: CompiledNeed): boolean {
  return limits !== undefined || (of.needs ?? []).some(hasLimit);
}
