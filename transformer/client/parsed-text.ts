import type { ParsedType } from "../parsed-types.js";
import type { ClientModule } from "./client-module.js";

/** How a client handles the text of a type, as expressions. */
interface ParsedTexts {
  /** The value of the text. */
  value(v: string, module: ClientModule): string;
  /** Whether a text has the form that the server writes for the type. This distinguishes the members of a union. */
  test(v: string): string;
}

const temporal = (type: ParsedType, pattern: string): ParsedTexts => ({
  value: (v) => `${type}.from(${v})`,
  test: matching(pattern),
});

const matching = (pattern: string) => (v: string) => `/${pattern}/.test(${v})`;

/** A row for each type that is text in JSON. If a row is missing, this does not compile. */
export const PARSED_TEXTS: { readonly [Type in ParsedType]: ParsedTexts } = {
  "Temporal.Instant": temporal("Temporal.Instant", "^\\d{4}-\\d\\d-\\d\\dT[^[]*Z$"),
  "Temporal.ZonedDateTime": temporal("Temporal.ZonedDateTime", "^\\d{4}-\\d\\d-\\d\\dT.*\\]$"),
  "Temporal.PlainDateTime": temporal("Temporal.PlainDateTime", "^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+$"),
  "Temporal.PlainDate": temporal("Temporal.PlainDate", "^\\d{4}-\\d\\d-\\d\\d$"),
  "Temporal.PlainTime": temporal("Temporal.PlainTime", "^\\d\\d:\\d\\d[\\d:.]*$"),
  "Temporal.PlainYearMonth": temporal("Temporal.PlainYearMonth", "^\\d{4}-\\d\\d$"),
  "Temporal.PlainMonthDay": temporal("Temporal.PlainMonthDay", "^\\d\\d-\\d\\d$"),
  "Temporal.Duration": temporal("Temporal.Duration", "^[+-]?P[\\dT]"),
  Date: {
    value: (v) => `new Date(${v})`,
    test: matching("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"),
  },
  URL: {
    value: (v) => `new URL(${v})`,
    test: (v) => `URL.canParse(${v})`,
  },
  Uint8Array: {
    value: (v, module) => `${module.library("fromBase64")}(${v})`,
    test: matching("^(?:[\\w+/]{4})*(?:[\\w+/]{2}==|[\\w+/]{3}=)?$"),
  },
};
