type Called = ((...args: never[]) => unknown) | (abstract new (...args: never[]) => unknown);

/**
 * Returns the place that a function was called from, as `file:line:column`.
 * @returns undefined on a JavaScript engine without V8's stack trace API.
 */
export function callSite(called: Called): string | undefined {
  if (typeof Error.captureStackTrace !== "function") return undefined;
  const trace: { stack?: unknown } = {};
  Error.captureStackTrace(trace, called);
  if (typeof trace.stack !== "string") return undefined;
  const frame = trace.stack.split("\n").find((line) => line.trimStart().startsWith("at "));
  return frame?.match(/\(?((?:file:\/\/)?[^\s()]+:\d+:\d+)\)?$/)?.[1]?.replace(/^file:\/\//, "");
}
