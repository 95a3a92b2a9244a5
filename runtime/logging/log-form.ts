import { nodeEnv } from "../node-env.js";

/**
 * `json`: one object per line, for programs; `human`: short lines for a person.
 * @example new App({ title: "Shop", version: "1.0.0", accessLog: "json" satisfies LogForm });
 */
export type LogForm = "json" | "human";

/** The variable with which `countersign dev` and `start` choose the form for the app that they serve. Operators may set it, too. */
export const ACCESS_LOG_VARIABLE = "COUNTERSIGN_ACCESS_LOG";

/**
 * The form that the process was started with.
 * @returns `undefined` if none is set.
 * @throws TypeError for an unknown word.
 */
export function formOfProcess(): LogForm | "off" | undefined {
  const said = globalThis.process?.env?.[ACCESS_LOG_VARIABLE];
  if (said === undefined || said === "") return undefined;
  if (said === "json" || said === "human" || said === "off") return said;
  throw new TypeError(
    `The environment variable ${ACCESS_LOG_VARIABLE} is ${JSON.stringify(said)}. It must be json, human or off.`,
  );
}

/** For a process without a setting. */
export function usualForm(): LogForm | "off" {
  const env = nodeEnv();
  if (env === "test") return "off";
  return env === "production" ? "json" : "human";
}
