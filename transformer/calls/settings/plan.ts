import type { FunctionCall } from "../../1-discover/function-calls.js";
import { sourceOf } from "../../1-discover/location.js";
import { staticOptions } from "../../1-discover/static-options.js";
import type { PlanContext } from "../../3-plan/context.js";
import type { SettingsPlan } from "../../3-plan/settings.js";
import { typeArgument } from "../../3-plan/type-argument.js";
import { CS2080 } from "../../diagnostics/catalogue.js";
import { locationOf } from "../../semantics/location.js";
import { readingOf } from "./reading.js";
import { refuseVariables } from "./refuse.js";
import { requiredObjects, variablesIn } from "./variables.js";

/** @returns `undefined` if the type cannot be read from the environment, which has been reported. */
export function planSettings(call: FunctionCall, context: PlanContext): SettingsPlan | undefined {
  const { semantics, reader, report, root } = context;
  const { text, type, at } = typeArgument(call, "settings", semantics);
  const refuse = () => void report(CS2080({ type: text }, at));
  if (!type || semantics.shape(type).kind === "unknown") return refuse();
  const schema = reader.read(type, { ...at, mode: "input" });
  if (schema.kind === "never") return undefined;
  const reading = readingOf(schema, reader.types);
  if (reading.as !== "object") return refuse();
  const variables = variablesIn(reading, reader.types);
  if (refuseVariables(variables, at, context)) return undefined;
  const { values, unknown } = staticOptions(call.arguments[0], ["prefix"], semantics);
  const { prefix = "" } = values;
  return {
    type: text,
    prefix: unknown.length === 0 && typeof prefix === "string" ? prefix : undefined,
    reading,
    variables,
    objects: requiredObjects(reading),
    location: locationOf(call.call),
    source: sourceOf(call.call, root),
  };
}
