import type { RouteContext } from "../../3-plan/context.js";
import type { ReadParameter } from "../../3-plan/parameter.js";
import type { SingleParameter, SpreadParameter } from "../../3-plan/plan.js";
import { textParameter } from "../text/plan.js";

/** A cookie, or one for each property of an object. A cookie has one value (RFC 6265, 4.2.2), so there are no lists. */
export function cookieParameter(
  parameter: ReadParameter,
  context: RouteContext,
): SingleParameter | SpreadParameter | undefined {
  const place = { in: "cookie", text: "a cookie", lists: false, wireName: (name: string) => name } as const;
  return textParameter(parameter, place, context);
}
