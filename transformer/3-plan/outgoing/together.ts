import type { OutgoingPlan } from "../plan.js";

/** Everything that several functions set: each status, and each header with the first spelling of its name. */
export function together(all: readonly OutgoingPlan[]): OutgoingPlan {
  const names = new Map<string, string>();
  for (const name of all.flatMap(({ headers }) => headers))
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  return {
    statuses: [...new Set(all.flatMap(({ statuses }) => statuses))].toSorted((a, b) => a - b),
    headers: [...names.values()],
  };
}
