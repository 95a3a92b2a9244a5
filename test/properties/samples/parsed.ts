import type { ParsedType } from "../../../transformer/parsed-types.js";
import type { Parsed } from "./sample.js";
import { bytes, dates, urls } from "./scalars.js";
import * as temporal from "./temporal.js";

/** Values of each type that is a text in JSON: one without a row here does not compile. */
export const PARSED: Readonly<Record<ParsedType, Parsed>> = {
  ...temporal.PARSED,
  Date: { samples: dates, text: "2026-01-01T00:00:00Z", back: (text) => new Date(text) },
  URL: { samples: urls, text: "https://example.com/a", back: (text) => new URL(text) },
  Uint8Array: {
    samples: bytes,
    text: "AQID",
    back: (text) => new Uint8Array(Buffer.from(text, "base64")),
  },
};
