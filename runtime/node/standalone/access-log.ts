import { ACCESS_LOG_VARIABLE, type LogForm, usualForm } from "../../logging/log-form.js";

export type { LogForm };

/**
 * Returns the setting of the access log for a serving process, used if its environment has none.
 * @returns variables of the environment.
 */
export function accessLogVariables(form: LogForm | "off"): Readonly<Record<string, string>> {
  return { [ACCESS_LOG_VARIABLE]: form };
}

/**
 * Makes the app that this process, or one that it starts, will serve write a line for each request.
 * @param asked the caller's choice. Otherwise the environment decides, and then the value of `NODE_ENV`.
 */
export function askForAccessLog(asked?: LogForm | "off"): void {
  process.env[ACCESS_LOG_VARIABLE] = asked ?? (process.env[ACCESS_LOG_VARIABLE] || usualForm());
}
