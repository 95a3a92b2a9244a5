import type { FunctionCall } from "../../1-discover/function-calls.js";
import { locationOf, sourceOf } from "../../1-discover/location.js";
import { shortText } from "../../1-discover/short-text.js";
import { staticOptions } from "../../1-discover/static-options.js";
import type { PlanContext } from "../../3-plan/context.js";
import type { SettingsPlan } from "../../3-plan/settings.js";
import { CS2080 } from "../../diagnostics/catalogue.js";
import { readingOf } from "./reading.js";
import { refuseVariables } from "./refuse.js";
import { requiredObjects, variablesIn } from "./variables.js";

/** @returns `undefined` where the type cannot be read from the environment, which has been reported. */
export function planSettings(call: FunctionCall, context: PlanContext): SettingsPlan | undefined {
  const { semantics, reader, report, root } = context;
  const [node] = call.typeArguments;
  const location = locationOf(node ?? call.call);
  const trail = [node ? `settings<${shortText(node)}>` : "settings()"];
  const refuse = (type: string) => void report(CS2080({ type }, { location, trail }));
  if (!node) return refuse("nothing");
  const type = semantics.typeOfNode(node);
  if (NOT_KNOWN.has(semantics.shape(type).kind)) return refuse(shortText(node));
  const schema = reader.read(type, { location, trail, mode: "input" });
  if (schema.kind === "never") return undefined;
  const reading = readingOf(schema, reader.types);
  if (reading.as !== "object") return refuse(shortText(node));
  const variables = variablesIn(reading, reader.types);
  if (refuseVariables(variables, { location, trail }, context)) return undefined;
  const { values, unknown } = staticOptions(call.arguments[0], ["prefix"], semantics);
  const { prefix = "" } = values;
  return {
    type: shortText(node),
    prefix: unknown.length === 0 && typeof prefix === "string" ? prefix : undefined,
    reading,
    variables,
    objects: requiredObjects(reading),
    location: locationOf(call.call),
    source: sourceOf(call.call, root),
  };
}

const NOT_KNOWN: ReadonlySet<string> = new Set(["any", "unknown", "never", "type-parameter"]);
