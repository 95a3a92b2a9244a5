import type * as decoders from "../generated/formatted.js";

/** A format of strings, by its name in `Format<Name>`, in `@format` and in typia's tags. */
interface Format {
  /** The library's function that checks a text and reports what is wrong with it. Absent if a format only describes. */
  readonly decoder?: keyof typeof decoders;
  /** The alias that is exported for it: `Email` for `Format<"email">`. */
  readonly alias?: string;
  /** Its name in the document, if it differs from its name here. */
  readonly documented?: string;
}

/**
 * The formats of JSON Schema 2020-12 (validation, 7.3), and those of OpenAPI for which a string can be checked. A new one is a
 * row here and a file in `runtime/generated/formats`, exported from `formatted.ts`.
 */
export const FORMATS = {
  byte: { decoder: "byte" },
  password: {},
  regex: { decoder: "regex" },
  uuid: { decoder: "uuid", alias: "Uuid" },
  email: { decoder: "email", alias: "Email" },
  hostname: { decoder: "hostname", alias: "Hostname" },
  "idn-email": { decoder: "idnEmail" },
  "idn-hostname": { decoder: "idnHostname" },
  iri: { decoder: "iri" },
  "iri-reference": { decoder: "iriReference" },
  ipv4: { decoder: "ipv4", alias: "Ipv4" },
  ipv6: { decoder: "ipv6", alias: "Ipv6" },
  uri: { decoder: "uri", alias: "Uri" },
  "uri-reference": { decoder: "uriReference" },
  "uri-template": { decoder: "uriTemplate" },
  // typia's format: only `http`, `https` and `ftp`, for which JSON Schema has no name.
  url: { decoder: "url", alias: "Url", documented: "uri" },
  "date-time": { decoder: "dateTime", alias: "DateTime" },
  date: { decoder: "date", alias: "DateOnly" },
  time: { decoder: "time", alias: "Time" },
  duration: { decoder: "duration", alias: "Duration" },
  "json-pointer": { decoder: "jsonPointer" },
  "relative-json-pointer": { decoder: "relativeJsonPointer" },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export function isFormat(name: unknown): name is FormatName {
  return typeof name === "string" && Object.hasOwn(FORMATS, name);
}

export function formatOf(name: FormatName): Format {
  return FORMATS[name];
}
