import type { ParsedType } from "../parsed-types.js";
import type { ClientModule } from "./client-module.js";

/** An expression for the value that the text of a type stands for. */
export function parsedText(type: ParsedType, v: string, module: ClientModule): string {
  switch (type) {
    case "Date":
    case "URL":
      return `new ${type}(${v})`;
    case "Uint8Array":
      return `${module.library("fromBase64")}(${v})`;
    case "Temporal.Instant":
    case "Temporal.ZonedDateTime":
    case "Temporal.PlainDateTime":
    case "Temporal.PlainDate":
    case "Temporal.PlainTime":
    case "Temporal.PlainYearMonth":
    case "Temporal.PlainMonthDay":
    case "Temporal.Duration":
      return `${type}.from(${v})`;
  }
}

/** Texts that the server writes for a type, as an expression that tells them from others. */
export function parsedTest(type: ParsedType, v: string): string {
  switch (type) {
    case "Date":
      return `/^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$/.test(${v})`;
    case "URL":
      return `URL.canParse(${v})`;
    case "Uint8Array":
      return `/^(?:[\\w+/]{4})*(?:[\\w+/]{2}==|[\\w+/]{3}=)?$/.test(${v})`;
    case "Temporal.Instant":
      return `/^\\d{4}-\\d\\d-\\d\\dT[^[]*Z$/.test(${v})`;
    case "Temporal.ZonedDateTime":
      return `/^\\d{4}-\\d\\d-\\d\\dT.*\\]$/.test(${v})`;
    case "Temporal.PlainDateTime":
      return `/^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+$/.test(${v})`;
    case "Temporal.PlainDate":
      return `/^\\d{4}-\\d\\d-\\d\\d$/.test(${v})`;
    case "Temporal.PlainTime":
      return `/^\\d\\d:\\d\\d[\\d:.]*$/.test(${v})`;
    case "Temporal.PlainYearMonth":
      return `/^\\d{4}-\\d\\d$/.test(${v})`;
    case "Temporal.PlainMonthDay":
      return `/^\\d\\d-\\d\\d$/.test(${v})`;
    case "Temporal.Duration":
      return `/^[+-]?P[\\dT]/.test(${v})`;
  }
}
