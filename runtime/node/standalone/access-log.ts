import { ACCESS_LOG_VARIABLE, type LogForm, usualForm } from "../../logging/log-form.js";

export type { LogForm };

/**
 * What a process that serves is told of its access log, if its environment says nothing else.
 * @returns variables of the environment.
 */
export function accessLogVariables(form: LogForm | "off"): Readonly<Record<string, string>> {
  return { [ACCESS_LOG_VARIABLE]: form };
}

/**
 * Has the app that this process, or one that it starts, is going to serve write a line for each request.
 * @param asked by whoever started it; else the environment says, and then what `NODE_ENV` is.
 */
export function askForAccessLog(asked?: LogForm | "off"): void {
  process.env[ACCESS_LOG_VARIABLE] = asked ?? (process.env[ACCESS_LOG_VARIABLE] || usualForm());
}
