import { type FunctionCall, findFunctionCalls } from "../../1-discover/function-calls.js";
import type { SettingsPlan } from "../../3-plan/settings.js";
import type { CallKind } from "../call.js";
import { settingsConstant } from "./constant.js";
import { planSettings } from "./plan.js";

/** `settings<T>()` and `settings<T>(options)`: a type that is read from environment variables. */
export const settings: CallKind<FunctionCall, SettingsPlan, undefined> = {
  find: (file, discovery) => findFunctionCalls("settings", 1, file, discovery),
  plan: planSettings,
  document: undefined,
  bodies: () => [],
  constant: settingsConstant,
};
