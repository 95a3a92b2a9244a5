import type { RouteContext } from "../../3-plan/context.js";
import type { ReadParameter } from "../../3-plan/parameter.js";
import type { SingleParameter, SpreadParameter } from "../../3-plan/plan.js";
import { textParameter } from "../text/plan.js";

/** Query parameters: one, repeated for a list, or one for each property of an object. */
export function queryParameter(
  parameter: ReadParameter,
  context: RouteContext,
): SingleParameter | SpreadParameter | undefined {
  const place = { in: "query", text: "the query", lists: true, wireName: (name: string) => name } as const;
  return textParameter(parameter, place, context);
}
