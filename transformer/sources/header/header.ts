import type { RouteContext } from "../../3-plan/context.js";
import type { ReadParameter } from "../../3-plan/parameter.js";
import type { SingleParameter, SpreadParameter } from "../../3-plan/plan.js";
import { textParameter } from "../text/plan.js";

/** A header, its lines and commas a list, or one header for each property of an object. */
export function headerParameter(
  parameter: ReadParameter,
  context: RouteContext,
): SingleParameter | SpreadParameter | undefined {
  const place = { in: "header", text: "a header", lists: true, wireName: headerName } as const;
  return textParameter(parameter, place, context);
}

/** `userAgent` and `user_agent` are `user-agent`, `XRequestID` is `x-request-id`. */
export function headerName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
}
