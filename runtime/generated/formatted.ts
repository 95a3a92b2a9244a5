import type { Decode } from "./decode.js";
import {
  dateProblem,
  dateTimeProblem,
  isDate,
  isDateTime,
  isDuration,
  isTime,
  timeProblem,
} from "./formats/date.js";
import { isEmail, isInternationalEmail } from "./formats/email.js";
import { emailProblem, internationalEmailProblem } from "./formats/email-problem.js";
import { isHostname, isIpv4, isIpv6 } from "./formats/host.js";
import { isInternationalHostname } from "./formats/idna.js";
import { isByte, isJsonPointer, isRegex, isRelativeJsonPointer } from "./formats/text.js";
import {
  isIri,
  isIriReference,
  isUri,
  isUriReference,
  isUriTemplate,
  isUrl,
  urlProblem,
} from "./formats/uri.js";
import { isUuid, uuidProblem } from "./formats/uuid.js";
import type { Explain, Key } from "./found.js";
import type { Issues } from "./issues.js";
import { type Kind, kinds } from "./messages.js";

/**
 * The decoders of string formats. One written function each: closures of a common factory would share their type
 * feedback, and V8 would inline none of the checks (a quarter of an order's decoding).
 */

const reason: Explain = (s) => ({ reason: emailProblem(s) });
const internationalReason: Explain = (s) => ({ reason: internationalEmailProblem(s) });
const error =
  (problem: (s: string) => string): Explain =>
  (s) => ({ error: problem(s) });
const uuidError = error(uuidProblem);
const urlError = error(urlProblem);
const dateTimeError = error((s) => dateTimeProblem(s) ?? "invalid datetime");
const value = (what: string): Explain => error(() => `value is not a valid ${what}`);

const dateError = error((s) => dateProblem(s) ?? "invalid date");
const timeError = error((s) => timeProblem(s) ?? "invalid time");
const durationError = error(() => "invalid RFC 3339 duration");

export const email: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isEmail(v)) ? v : refuse(v, x, k, kinds.value_error, reason);
export const idnEmail: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isInternationalEmail(v))
    ? v
    : refuse(v, x, k, kinds.value_error, internationalReason);
export const uuid: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isUuid(v)) ? v : refuse(v, x, k, kinds.uuid_parsing, uuidError);
export const url: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isUrl(v)) ? v : refuse(v, x, k, kinds.url_parsing, urlError);
export const uri: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isUri(v)) ? v : refuse(v, x, k, kinds.url_parsing, urlError);
export const iri: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isIri(v)) ? v : refuse(v, x, k, kinds.url_parsing, urlError);
export const uriReference: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isUriReference(v))
    ? v
    : refuse(v, x, k, kinds.value_error, value("URI reference"));
export const iriReference: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isIriReference(v))
    ? v
    : refuse(v, x, k, kinds.value_error, value("IRI reference"));
export const uriTemplate: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isUriTemplate(v))
    ? v
    : refuse(v, x, k, kinds.value_error, value("URI template"));
export const hostname: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isHostname(v))
    ? v
    : refuse(v, x, k, kinds.value_error, value("host name"));
export const idnHostname: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isInternationalHostname(v))
    ? v
    : refuse(v, x, k, kinds.value_error, value("host name"));
export const ipv4: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isIpv4(v)) ? v : refuse(v, x, k, kinds.ip_v4_address);
export const ipv6: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isIpv6(v)) ? v : refuse(v, x, k, kinds.ip_v6_address);
export const dateTime: Decode = (v, x, k) => {
  if (typeof v === "string" && (x.lenient || isDateTime(v))) return v;
  return typeof v === "string" && dateTimeProblem(v) === undefined
    ? refuse(v, x, k, kinds.timezone_aware)
    : refuse(v, x, k, kinds.datetime_from_date_parsing, dateTimeError);
};
export const date: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isDate(v))
    ? v
    : refuse(v, x, k, kinds.date_from_datetime_parsing, dateError);
export const time: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isTime(v)) ? v : refuse(v, x, k, kinds.time_parsing, timeError);
export const duration: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isDuration(v))
    ? v
    : refuse(v, x, k, kinds.time_delta_parsing, durationError);
export const byte: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isByte(v))
    ? v
    : refuse(v, x, k, kinds.value_error, value("base64 string"));
export const regex: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isRegex(v))
    ? v
    : refuse(v, x, k, kinds.value_error, value("regular expression"));
export const jsonPointer: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isJsonPointer(v))
    ? v
    : refuse(v, x, k, kinds.value_error, value("JSON Pointer"));
export const relativeJsonPointer: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isRelativeJsonPointer(v))
    ? v
    : refuse(v, x, k, kinds.value_error, value("relative JSON Pointer"));

function refuse(v: unknown, x: Issues, k: Key, kind: Kind, explain?: Explain): unknown {
  if (typeof v !== "string") x.string(v, k);
  else x.format(v, kind, explain, k);
  return v;
}
