import { nodeEnv } from "../node-env.js";

/**
 * `json`: one object a line, for programs; `human`: short lines for a person.
 * @example new App({ title: "Shop", version: "1.0.0", accessLog: "json" satisfies LogForm });
 */
export type LogForm = "json" | "human";

/** How `countersign dev` and `start` say it to the app that they serve; operators may set it, too. */
export const ACCESS_LOG_VARIABLE = "COUNTERSIGN_ACCESS_LOG";

/**
 * What the process was told.
 * @returns `undefined` where it was told nothing.
 * @throws TypeError for a word that says nothing.
 */
export function formOfProcess(): LogForm | "off" | undefined {
  const said = globalThis.process?.env?.[ACCESS_LOG_VARIABLE];
  if (said === undefined || said === "") return undefined;
  if (said === "json" || said === "human" || said === "off") return said;
  throw new TypeError(
    `The environment variable ${ACCESS_LOG_VARIABLE} is ${JSON.stringify(said)}. It is json, human or off.`,
  );
}

/** For a process that was told nothing. */
export function usualForm(): LogForm | "off" {
  const env = nodeEnv();
  if (env === "test") return "off";
  return env === "production" ? "json" : "human";
}
