import { isToolName } from "../../../runtime/contract/tool.js";
import { heldName } from "../../1-discover/held-by.js";
import { shortText } from "../../1-discover/short-text.js";
import { staticOptions, writtenOption } from "../../1-discover/static-options.js";
import type { RouteContext } from "../../3-plan/context.js";
import { handlerName } from "../../3-plan/handler.js";
import { CS2089 } from "../../diagnostics/catalogue.js";
import { locationOf } from "../../semantics/location.js";
import type { ToolCall } from "./find.js";

/**
 * The name of a tool: the option `name`, the function's own name, or that of the constant that holds the tool.
 * @returns `undefined` for a name that models do not accept, which has been reported.
 */
export function toolName(found: ToolCall, { semantics, report, label }: RouteContext): string | undefined {
  const { callee, options } = found;
  const written = options && writtenOption(options, "name", semantics);
  const refuse = (reason: string): undefined => {
    const at = written
      ? { location: locationOf(written), trail: [label, shortText(written)] }
      : { location: locationOf(callee), trail: [label] };
    report({ ...CS2089({ text: shortText(callee), reason }), ...at });
  };
  const { values, unknown } = staticOptions(options, ["name"], semantics);
  const name = values["name"] ?? handlerName(callee, semantics) ?? heldName(found.call);
  if (typeof name === "string" && isToolName(name)) return name;
  // The runtime checks names that are only known there.
  if (unknown.length > 0) return "tool";
  return refuse(name === undefined ? "has no name" : `is called ${JSON.stringify(name)}`);
}
