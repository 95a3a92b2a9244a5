import type fc from "fast-check";
import type { Placeholder, Template } from "../../../runtime/contract/template.js";
import type { Json, StringSchema, TemplateSchema } from "../../schema.js";
import {
  anyOf,
  type Listed,
  type Making,
  misfit,
  passing,
  plain,
  type ValueKind,
  type Values,
  wrong,
  wrongs,
} from "../making.js";
import { FORMATS, formatMisfit } from "./formats.js";

type Texts = fc.Arbitrary<string>;

/** JSON values that are not texts. */
export const NO_TEXTS: Listed = [
  [0, "a number instead of a string"],
  [true, "a boolean instead of a string"],
  [null, "null instead of a string"],
  [[], "a list instead of a string"],
  [{}, "an object instead of a string"],
];

/** More characters than this only take time. */
const MOST = 8;

/** A secret is searched for in responses, where a short one could occur by chance. */
const SECRET_LENGTH = 12;

export const string: ValueKind<StringSchema> = {
  values(schema, making) {
    const texts = textsOf(schema, making);
    return texts && (texts.map((text) => plain(text)) as Values);
  },
  breaks(schema, making) {
    const { text, fc } = making;
    const { minLength = 0, maxLength, patterns = [], format } = schema;
    const takes = (one: string) => text?.takes(one) !== false;
    const unit = text?.unit ?? fc.constantFrom(..."aZ0é😀");
    const spelled = (length: number, why: string) =>
      // A visible character may consist of several code points, which are what is counted.
      passing(
        making,
        fc.string({ unit, minLength: length, maxLength: length }),
        (each) =>
          takes(each) &&
          ([...each].length < minLength || [...each].length > (maxLength ?? Number.POSITIVE_INFINITY)),
      )?.map((each) => wrong(each, why));
    const unlike = (source: string) => {
      const pattern = new RegExp(source, "u");
      const candidates = fc.oneof(
        fc.constantFrom("", "a", "0", "#", "A1", "a b", "~~~~"),
        fc.string({ unit, maxLength: 12 }),
      );
      return passing(making, candidates, (each) => takes(each) && !pattern.test(each))?.map((each) =>
        wrong(each, `does not match ${source}`),
      );
    };
    const wrongFormat = format ? FORMATS[format].wrong.filter(takes) : [];
    return anyOf(making, [
      text ? undefined : wrongs(making, NO_TEXTS),
      minLength > 0 ? spelled(minLength - 1, `shorter than ${minLength} characters`) : undefined,
      // A text that is too long for a request would be refused for that.
      maxLength !== undefined && maxLength < 5000
        ? spelled(maxLength + 1, `longer than ${maxLength} characters`)
        : undefined,
      ...patterns.map(unlike),
      wrongs(
        making,
        wrongFormat.map((each) => [each, `no ${format}`] as const),
      ),
    ]);
  },
  misfit(
    { minLength = 0, maxLength = Number.POSITIVE_INFINITY, patterns = [], format },
    given,
    { direction, isText },
  ) {
    const wire = textOf(given, isText);
    if (wire === undefined) return misfit("is no string");
    const length = [...wire].length;
    if (length < minLength) return misfit(`is shorter than ${minLength} characters`);
    if (length > maxLength) return misfit(`is longer than ${maxLength} characters`);
    const broken = patterns.find((source) => !new RegExp(source, "u").test(wire));
    if (broken !== undefined) return misfit(`does not match ${broken}`);
    const wrongFormat = direction === "output" ? formatMisfit(format, wire) : undefined;
    return wrongFormat === undefined ? undefined : misfit(wrongFormat);
  },
};

/** In transit, every scalar is a text. */
export function textOf(wire: Json, isText: boolean | undefined): string | undefined {
  if (typeof wire === "string") return wire;
  return isText && (typeof wire === "number" || typeof wire === "boolean") ? String(wire) : undefined;
}

function textsOf(schema: StringSchema, making: Making): Texts | undefined {
  const { fc, text } = making;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, format, patterns = [] } = schema;
  const [first] = patterns;
  const least = schema.secret ? Math.min(Math.max(minLength, SECRET_LENGTH), maxLength) : minLength;
  const isFree = format === undefined && first === undefined;
  const unit = schema.secret ? fc.stringMatching(/^[a-zA-Z0-9]$/) : (text?.unit ?? "grapheme");
  const texts =
    first !== undefined
      ? matching(first, making)
      : format
        ? FORMATS[format].values(fc)
        : fc.string({ unit, minLength: least, maxLength: Math.min(maxLength, least + MOST) });
  const all = patterns.map((source) => new RegExp(source, "u"));
  const holds = (each: string) => {
    const length = [...each].length;
    return (
      length >= minLength &&
      length <= maxLength &&
      all.every((pattern) => pattern.test(each)) &&
      text?.takes(each) !== false
    );
  };
  const drawn = passing(making, texts, holds);
  const peculiar = isFree && !schema.secret ? PECULIAR.filter(holds) : [];
  if (!drawn || peculiar.length === 0) return drawn;
  // As often as the others: in a hundred requests, each text gets a peculiar value a few times.
  return fc.oneof(drawn, fc.constantFrom(...peculiar));
}

/** Valid everywhere, but often overlooked: they have a meaning for a database, a shell, a URL, HTML or JavaScript. */
const PECULIAR = [
  "\0",
  "'",
  '"',
  "%",
  "%00",
  "../",
  "\n",
  "<b>",
  "$&",
  "__proto__",
  "null",
  "-1",
  "\u202e",
  "é",
  "😀",
];

/** Texts that match; `undefined` if the library does not support a construct, such as a look-ahead or a back reference. */
function matching(source: string, { fc }: Making): Texts | undefined {
  try {
    return fc.stringMatching(new RegExp(source, "u"));
  } catch {
    return undefined;
  }
}

export const template: ValueKind<TemplateSchema> = {
  values({ templates }, making) {
    const texts = anyOf(
      making,
      templates.map((each) => filled(each, making)),
    );
    return passing(making, texts, (each) => making.text?.takes(each) !== false)?.map(plain);
  },
  breaks({ source, text }, making) {
    const pattern = new RegExp(source, "u");
    const { fc } = making;
    const candidates = fc.constantFrom("", "a", "0", "#", "~", "none of them", "-");
    const holds = (each: string) => !pattern.test(each) && making.text?.takes(each) !== false;
    return anyOf(making, [
      making.text ? undefined : wrongs(making, NO_TEXTS),
      passing(making, candidates, holds)?.map((each) => wrong(each, `not of the form ${text}`)),
    ]);
  },
  misfit({ source, text }, given, { isText }) {
    const wire = textOf(given, isText);
    if (wire === undefined) return misfit("is no string");
    return new RegExp(source, "u").test(wire) ? undefined : misfit(`is not of the form ${text}`);
  },
};

/** A placeholder ends at the first occurrence of the text after it, so it must not contain any of that text. */
function filled([texts, placeholders]: Template, { fc }: Making): Texts {
  const parts = placeholders.map((placeholder, i) => held(placeholder, texts[i + 1] ?? "", fc));
  return fc.tuple(...parts).map((given) => texts.map((each, i) => each + (given[i] ?? "")).join(""));
}

function held(placeholder: Placeholder, behind: string, fc: Making["fc"]): Texts {
  if (placeholder === "string") {
    const letters = [..."abcxyz019"].filter((letter) => !behind.includes(letter));
    // If two placeholders follow each other, the first has one character.
    const one = behind === "" ? { minLength: 1, maxLength: 1 } : { maxLength: 4 };
    return fc.string({ unit: fc.constantFrom(...letters), ...one });
  }
  return fc.integer({ min: 0, max: behind === "" ? 9 : 999 }).map(String);
}
