import type fc from "fast-check";
import { type ParsedType, parsedType } from "../../parsed-types.js";
import type { ParsedSchema } from "../../schema.js";
import {
  anyOf,
  type FastCheck,
  type Making,
  misfit,
  passing,
  plain,
  type ValueKind,
  wrongs,
} from "../making.js";
import { FORMATS, moment } from "./formats.js";
import { upload } from "./others.js";
import { NO_TEXTS, textOf } from "./texts.js";

interface ParsedTexts {
  values(fc: FastCheck): fc.Arbitrary<string>;
  readonly wrong: readonly string[];
}

const NO_DATE = ["2026-02-30", "2026-13-01T00:00:00Z", "yesterday"];
const withoutZone = (fc: FastCheck) => moment(fc).map((text) => text.slice(0, 19));

/** A row for each type that is a text in JSON. A type without one does not compile. */
const PARSED: { readonly [Type in ParsedType]: ParsedTexts } = {
  "Temporal.Instant": { values: moment, wrong: [...NO_DATE, "2026-02-28"] },
  "Temporal.ZonedDateTime": {
    values: (fc) => withoutZone(fc).map((text) => `${text}+00:00[UTC]`),
    wrong: [...NO_DATE, "2026-02-28T10:00:00Z", "2026-02-28T10:00:00+05:00[UTC]"],
  },
  "Temporal.PlainDateTime": { values: withoutZone, wrong: [...NO_DATE, "2026-02-28T25:00:00"] },
  "Temporal.PlainDate": FORMATS.date,
  "Temporal.PlainTime": {
    values: (fc) => withoutZone(fc).map((text) => text.slice(11)),
    wrong: ["25:00:00", "10:60:00", "noon"],
  },
  "Temporal.PlainYearMonth": {
    values: (fc) => moment(fc).map((text) => text.slice(0, 7)),
    wrong: ["2026-13", "2026", "May"],
  },
  "Temporal.PlainMonthDay": {
    values: (fc) => fc.constantFrom("02-28", "02-29", "12-31", "04-30"),
    wrong: ["02-30", "13-01", "May 1"],
  },
  "Temporal.Duration": {
    values: (fc) => fc.constantFrom("P1D", "P1DT2H", "PT1M30S", "P4W", "PT0S"),
    wrong: ["P", "1D", "a while"],
  },
  Date: { values: moment, wrong: NO_DATE },
  URL: {
    values: (fc) => FORMATS.url.values(fc).map((text) => new URL(text).href),
    wrong: ["a.png", "http://", "%"],
  },
  Uint8Array: { values: FORMATS.byte.values, wrong: FORMATS.byte.wrong },
};

/** The bytes of a form's field are a file. */
const isFile = (type: ParsedType, { text }: Making) => type === "Uint8Array" && text?.files === true;

export const parsed: ValueKind<ParsedSchema> = {
  values: ({ type }, making) =>
    isFile(type, making)
      ? upload.values({ kind: "upload" }, making)
      : passing(making, PARSED[type].values(making.fc), (text) => making.text?.takes(text) !== false)?.map(
          plain,
        ),
  breaks: ({ type }, making) =>
    // A text is read as its bytes.
    isFile(type, making)
      ? undefined
      : anyOf(making, [
          making.text ? undefined : wrongs(making, NO_TEXTS),
          wrongs(
            making,
            PARSED[type].wrong
              .filter((text) => making.text?.takes(text) !== false)
              .map((text) => [text, `not ${parsedType(type).label}`] as const),
          ),
        ]),
  misfit({ type }, given, { direction, isText }) {
    const { label, fits } = parsedType(type);
    const wire = textOf(given, isText);
    if (wire === undefined) return misfit(`is not ${label}`);
    // Input may have more forms than are documented.
    if (direction === "input")
      return PARSED[type].wrong.includes(wire) ? misfit(`is not ${label}`) : undefined;
    return fits(wire) ? undefined : misfit(`is not ${label}`);
  },
};
