import type { RouteContext } from "./context.js";
import type { ReadParameter } from "./parameter.js";
import type { SingleParameter, SpreadParameter } from "./plan.js";
import { textParameter } from "./text-parameter.js";

/** Query parameters: one, repeated for a list, or one for each property of an object. */
export function queryParameter(
  parameter: ReadParameter,
  context: RouteContext,
): SingleParameter | SpreadParameter | undefined {
  const place = { in: "query", text: "the query", lists: true, wireName: (name: string) => name } as const;
  return textParameter(parameter, place, context);
}
