import { dateProblem, dateTimeProblem, isDate, isDateTime, isDuration, isTime, timeProblem } from "./formats/date.js";
import { emailProblem, isEmail, isInternationalEmail } from "./formats/email.js";
import { isHostname, isInternationalHostname, isIpv4, isIpv6 } from "./formats/host.js";
import { isByte, isJsonPointer, isRegex, isRelativeJsonPointer } from "./formats/text.js";
import { isIri, isIriReference, isUri, isUriReference, isUriTemplate, isUrl, urlProblem } from "./formats/uri.js";
import { isUuid, uuidProblem } from "./formats/uuid.js";
import type { Issues, Key } from "./issues.js";
import type { Context } from "./messages.js";

/** The decoder of a string format: what it must be, pydantic's error type, and what to say when it is not. */
function format(is: (s: string) => boolean, type: string, context?: (s: string) => Context) {
  return (v: unknown, x: Issues, k?: Key, p?: unknown): unknown => {
    if (typeof v !== "string") x.string(v, k, p);
    else if (!is(v)) x.format(v, type, context?.(v), k);
    return v;
  };
}

const error = (problem: (s: string) => string) => (s: string) => ({ error: problem(s) });
const value = (what: string) => () => ({ error: `value is not a valid ${what}` });
const reason = (s: string) => ({ reason: emailProblem(s) });

export const email = format(isEmail, "value_error", reason);
export const idnEmail = format(isInternationalEmail, "value_error", reason);
export const uuid = format(isUuid, "uuid_parsing", error(uuidProblem));
export const url = format(isUrl, "url_parsing", error(urlProblem));
export const uri = format(isUri, "url_parsing", error(urlProblem));
export const iri = format(isIri, "url_parsing", error(urlProblem));
export const uriReference = format(isUriReference, "value_error", value("URI reference"));
export const iriReference = format(isIriReference, "value_error", value("IRI reference"));
export const uriTemplate = format(isUriTemplate, "value_error", value("URI template"));
export const hostname = format(isHostname, "value_error", value("host name"));
export const idnHostname = format(isInternationalHostname, "value_error", value("host name"));
export const ipv4 = format(isIpv4, "ip_v4_address");
export const ipv6 = format(isIpv6, "ip_v6_address");
export const dateTime = format(isDateTime, "datetime_from_date_parsing", error(dateTimeProblem));
export const date = format(
  isDate,
  "date_from_datetime_parsing",
  error((s) => dateProblem(s) ?? "invalid date"),
);
export const time = format(
  isTime,
  "time_parsing",
  error((s) => timeProblem(s) ?? "invalid timezone offset"),
);
export const duration = format(
  isDuration,
  "time_delta_parsing",
  error(() => "invalid ISO 8601 duration"),
);
export const byte = format(isByte, "value_error", value("base64 string"));
export const regex = format(isRegex, "value_error", value("regular expression"));
export const jsonPointer = format(isJsonPointer, "value_error", value("JSON Pointer"));
export const relativeJsonPointer = format(
  isRelativeJsonPointer,
  "value_error",
  value("relative JSON Pointer"),
);
