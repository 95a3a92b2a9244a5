import type { Placeholder, Template } from "../runtime/contract/template.js";

/**
 * Templates as one anchored regular expression for the document, which a validator with backtracking runs in linear time,
 * without look-around, which some validators lack. It is exact as long as each placeholder can be told from the text behind
 * it by one character; from the first that cannot, only the end is checked, so it matches more than the templates do.
 */
export function templatePattern(templates: readonly Template[]): string {
  const merged = mergedTexts(
    templates.map(([texts, placeholders]) => ({ texts: texts.map((text) => [text]), placeholders })),
  );
  const patterns = [...new Set(merged.map(patternOf))];
  return `^${group(patterns)}$`;
}

/** A template with a choice of texts in each place. */
interface Choices {
  readonly texts: readonly (readonly string[])[];
  readonly placeholders: readonly Placeholder[];
}

/** Merges templates that differ in only one text into one with a choice, place by place. */
function mergedTexts(templates: readonly Choices[]): readonly Choices[] {
  const places = Math.max(0, ...templates.map(({ texts }) => texts.length));
  let merged = templates;
  for (let place = places - 1; place >= 0; place--) {
    // In the middle, a text ends what stands before it: which of several comes first is no one pattern.
    if (
      templates.some(
        ({ texts, placeholders }) => placeholders[place - 1] === "string" && place < texts.length - 1,
      )
    )
      continue;
    const groups = new Map<string, Choices>();
    for (const each of merged) {
      const key = JSON.stringify([
        each.texts.map((text, i) => (i === place ? null : text)),
        each.placeholders,
      ]);
      const before = groups.get(key);
      const choice = [...(before?.texts[place] ?? []), ...(each.texts[place] ?? [])];
      groups.set(key, {
        ...each,
        texts: each.texts.map((text, i) => (i === place ? [...new Set(choice)] : text)),
      });
    }
    merged = [...groups.values()];
  }
  return merged;
}

function patternOf({ texts, placeholders }: Choices): string {
  const ends = placeholders.length - 1;
  let pattern = oneOf(texts[0] ?? []);
  for (const [i, placeholder] of placeholders.entries()) {
    const behind = texts[i + 1] ?? [];
    if (i === ends) return pattern + anywhere(placeholder) + oneOf(behind);
    const before = untilFirst(placeholder, behind);
    if (before === undefined) {
      const isLast = i + 1 === ends && placeholder === "string" && placeholders[ends] === "string";
      // What comes behind cannot fail, so nothing is tried twice.
      if (isLast && behind.length === 1 && texts[ends + 1]?.join() === "")
        return `${pattern}${ANYTHING}?${oneOf(behind)}${ANYTHING}`;
      return pattern + ANYTHING + oneOf(texts[ends + 1] ?? []);
    }
    pattern += before + oneOf(behind);
  }
  return pattern;
}

const ANYTHING = "[\\s\\S]*";

function anywhere(placeholder: Placeholder): string {
  return placeholder === "string" ? ANYTHING : numeric(placeholder, "");
}

/**
 * The content of a placeholder up to the first of the texts after it. `undefined` where more than the first character is
 * needed to find that.
 */
function untilFirst(placeholder: Placeholder, behind: readonly string[]): string | undefined {
  if (behind.every((text) => text === "")) return ONE_UNIT[placeholder];
  if (placeholder !== "string" && behind.every((text) => text !== "" && !NUMERIC.test(text.charAt(0))))
    return numeric(placeholder, "");
  const [delimiter = ""] = behind;
  if (behind.length > 1 || delimiter.length !== 1) return undefined;
  if (placeholder === "string") return `[^${inClass(delimiter)}]*`;
  return /\d/.test(delimiter) ? undefined : numeric(placeholder, delimiter);
}

const ONE_UNIT: Readonly<Record<Placeholder, string>> = {
  string: "[\\s\\S]",
  number: "[\\d\\s]",
  bigint: "\\d",
  integer: "\\d",
};

/** The characters that a number may contain. */
const NUMERIC = /[-+.\dA-FXOa-fxo\s]/;

/** The spellings of a number in which `excluded` does not occur, as TypeScript takes them. */
function numeric(placeholder: Placeholder, excluded: string): string {
  const only = (characters: string) => [...characters].filter((each) => each !== excluded).join("");
  const sign = optional(only("-"));
  if (placeholder === "integer") return `${sign}(?:0|[1-9]\\d*)`;
  const based = [
    ["xX", /[a-fA-F]/.test(excluded) ? `\\d${only("abcdefABCDEF")}` : "\\da-fA-F"],
    ["oO", "0-7"],
    ["bB", "01"],
  ].flatMap(([letters = "", digits = ""]) => (only(letters) ? [`0[${only(letters)}][${digits}]+`] : []));
  if (placeholder === "bigint") return `${sign}(?:${["0", "[1-9]\\d*", ...based].join("|")})`;
  const signs = optional(only("+-"));
  const fraction = excluded === "." ? "\\d+" : "(?:\\d+(?:\\.\\d*)?|\\.\\d+)";
  const exponent = only("eE") ? `(?:[${only("eE")}]${signs}\\d+)?` : "";
  const blank = /\s/.test(excluded) ? `[^\\S${inClass(excluded)}]` : "\\s";
  return `(?:${blank}+|${blank}*(?:${[`${signs}${fraction}${exponent}`, ...based].join("|")})${blank}*)`;
}

function optional(characters: string): string {
  return characters === "" ? "" : characters === "-" ? "-?" : `[${characters}]?`;
}

function oneOf(texts: readonly string[]): string {
  return group(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")));
}

function group(patterns: readonly string[]): string {
  const [only = ""] = patterns;
  return patterns.length === 1 ? only : `(?:${patterns.join("|")})`;
}

/** A character as it is written in a character class. */
function inClass(character: string): string {
  return /[\\\]^-]/.test(character) ? `\\${character}` : character;
}
