import type { AccessFields } from "./access-fields.js";
import type { RequestOutcome } from "./instrumentation.js";

/** A path may be as long as a server accepts, and a line is stored. */
const MOST_PATH = 1000;

export function accessFields(method: string, path: string, outcome: RequestOutcome): AccessFields {
  const { how, status, bytes, milliseconds, route, requestId, trace, errorType } = outcome;
  return {
    method,
    ...(route && { route: route.template }),
    path: path.length > MOST_PATH ? `${path.slice(0, MOST_PATH)}…` : path,
    ...(status !== undefined && { status }),
    duration: Math.round(milliseconds * 1000) / 1000,
    bytes,
    ...(how !== "complete" && { outcome: how }),
    ...(errorType !== undefined && { errorType }),
    ...(requestId !== undefined && { requestId }),
    ...(trace && { traceId: trace.traceId, spanId: trace.spanId }),
  };
}

/** `GET /items/3 200` */
export function messageOf({ method, path, status, outcome }: AccessFields): string {
  return printable(`${method} ${path} ${status ?? outcome}`);
}

export function jsonLine(fields: AccessFields, isFault: boolean): string {
  const level = isFault ? "error" : "info";
  return JSON.stringify({ level, time: new Date().toISOString(), msg: messageOf(fields), ...fields });
}

/** `12:00:03 GET /items/3 200 1.2 ms 34 B` */
export function humanLine(fields: AccessFields): string {
  const { duration, bytes, status, outcome, errorType, requestId } = fields;
  const time = new Date().toTimeString().slice(0, 8);
  const more = [status !== undefined && outcome, errorType, requestId && `[${requestId}]`].filter(Boolean);
  const line = `${time} ${messageOf(fields)} ${duration.toFixed(1)} ms ${bytes} B`;
  return more.length === 0 ? line : `${line} ${more.join(" ")}`;
}

/** Input from a client must neither end a line nor control a terminal. */
function printable(text: string): string {
  return text.replace(
    /[^\x20-\x7e…]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
