import { type Property, wireName } from "../../schema.js";
import type { Source } from "../source.js";
import type { TextNote } from "../text/naming.js";
import type { TextPlace } from "../text/place.js";
import { textSource } from "../text/text.js";
import type { TextParameter } from "../text/text-parameter.js";

export type HeaderParameter = TextParameter<"header">;

const HEADER: TextPlace<"header"> = {
  in: "header",
  text: "a header",
  holder: "r",
  one: "header",
  all: "headerAll",
  loc: "header",
  hides: true,
  // Every request has headers such as `host`, `accept` and `user-agent`, and proxies add their own.
  objects: { given: "header", closed: false, nameOf: headerOf, whole: false },
  wireName: headerName,
  // RFC 9110, 5.1: header names are case-insensitive.
  key: (name) => name.toLowerCase(),
};

/** A header, a list from its lines and commas, or one header for each property of an object. */
export const header: Source<HeaderParameter, TextNote> = textSource("Header", HEADER);

/** `userAgent` and `user_agent` become `user-agent`, and `XRequestID` becomes `x-request-id`. */
export function headerName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
}

/**
 * A naming style for JSON does not apply to headers, which have their own style. A name that is set on a property applies
 * everywhere.
 */
function headerOf(property: Property): string {
  return property.named === "itself" ? wireName(property) : headerName(property.name);
}
