import type { AppSettings } from "./app-settings.js";
import { nodeEnv } from "./node-env.js";
import type { ResponseMode } from "./result/to-json.js";

/** How an app treats results, unless it sets `validateResponses`. */
export function responseMode({ validateResponses }: Pick<AppSettings, "validateResponses">): ResponseMode {
  return (validateResponses ?? nodeEnv() !== "production") ? "validate" : "project";
}
