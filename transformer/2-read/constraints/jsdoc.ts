import type { Annotations } from "../../schema.js";
import type { Documentation, TagFact } from "../../semantics/semantics.js";
import { type BoundKeyword, type Constraint, constraint, isKeyword, type SizeKeyword } from "./constraint.js";

/** What JSDoc declares about a property, parameter or type. Its values are not compared with the type yet. */
export interface Notes {
  readonly annotations: Annotations;
  readonly constraints: readonly Constraint[];
  /** The texts of `@default` and `@example`. The type decides which value they mean. */
  readonly default?: string;
  readonly examples: readonly string[];
  /** `@schema Name`. */
  readonly schemaName?: string;
  /** Tags with an invalid value. */
  readonly invalid: readonly { readonly tag: string; readonly found: string; readonly expected: string }[];
}

/** Reads JSDoc. That of a package describes and never constrains: its tags only look like ours. */
export function readNotes({ text, tags, external }: Documentation): Notes {
  if (text === "" && tags.length === 0) return NO_NOTES;
  const annotations: { -readonly [key in keyof Annotations]: Annotations[key] } = {};
  const constraints: Constraint[] = [];
  const examples: string[] = [];
  const invalid: { tag: string; found: string; expected: string }[] = [];
  let fallback: string | undefined;
  let schemaName: string | undefined;

  if (text !== "") annotations.description = text;
  for (const tag of tags.flatMap(separate)) {
    if (tag.name === "title" && tag.text !== "") annotations.title = tag.text;
    else if (tag.name === "deprecated") annotations.deprecated = true;
    else if (external) continue;
    else if (tag.name === "hidden") annotations.hidden = true;
    else if (tag.name === "readOnly" || tag.name === "readonly") annotations.readOnly = true;
    else if (tag.name === "writeOnly") annotations.writeOnly = true;
    else if (tag.name === "schema" && tag.text !== "") schemaName = tag.text;
    else if (tag.name === "default") fallback = tag.text;
    else if (tag.name === "example" || tag.name === "examples") examples.push(tag.text);
    else if (isOurs(tag)) {
      for (const result of constraintsOf(tag)) {
        if (typeof result !== "string") constraints.push(result);
        else invalid.push({ tag: `@${tag.name}`, found: tag.text || "nothing", expected: result });
      }
    }
  }
  return {
    annotations,
    constraints,
    examples,
    invalid,
    ...(fallback !== undefined && { default: fallback }),
    ...(schemaName !== undefined && { schemaName }),
  };
}

const NO_NOTES: Notes = { annotations: {}, constraints: [], examples: [], invalid: [] };

/** `@minimum 1 @maximum 5` are two tags: nothing may follow the value, so the rest is not text. */
function separate(tag: TagFact): readonly TagFact[] {
  if (!isSeparable(tag.name)) return [tag];
  const [, before, name = "", after] = /^(|[\s\S]*?\s)@(\w+)(?=\s|$)([\s\S]*)$/.exec(tag.text) ?? [];
  if (before === undefined || after === undefined || !isKeyword(name)) return [tag];
  return [{ ...tag, text: before.trim() }, ...separate({ ...tag, name, text: after.trim() })];
}

/** Whether another constraint may follow a tag in its line. */
export function isSeparable(name: string): boolean {
  return (isKeyword(name) && name !== "pattern") || ["readOnly", "readonly", "writeOnly"].includes(name);
}

/** Whether a tag would be a constraint in a place where tags are read. */
export function isConstraint(tag: Pick<TagFact, "name" | "text">): boolean {
  const results = isOurs(tag) ? constraintsOf(tag) : [];
  return results.length > 0 && results.every((result) => typeof result !== "string");
}

type RawTag = Pick<TagFact, "name" | "text">;

/** JSDoc's own `@type {Foo}` names a type; ours is for numbers. */
function isOurs({ name, text }: RawTag): boolean {
  if (name !== "type") return isKeyword(name);
  return /^(u?int|integer|float|double)\w*$/i.test(typeIn(text)[0]);
}

function constraintsOf({ name, text }: RawTag): readonly (Constraint | string)[] {
  if (!isKeyword(name)) return [];
  switch (name) {
    case "type":
      return numberTypeOf(text);
    case "pattern":
      return [patternOf(text)];
    case "format": {
      const [format, message] = split(text);
      return [saying(constraint(name, format || undefined), message)];
    }
    case "uniqueItems": {
      const [value, message] = split(text);
      const unique = value === "" || value === "true" ? true : value === "false" ? false : text;
      return [saying(constraint(name, unique), message)];
    }
    default: {
      name satisfies BoundKeyword | SizeKeyword;
      const [number, message] = split(text);
      return [saying(constraint(name, numberIn(number)), message)];
    }
  }
}

function numberTypeOf(text: string): readonly (Constraint | string)[] {
  const [type, message] = typeIn(text);
  const types =
    type === "uint" ? [constraint("type", "int"), constraint("minimum", 0)] : [constraint("type", type)];
  return types.map((each) => saying(each, message));
}

/** `int` or `{int}`, and the text after it. */
function typeIn(text: string): readonly [type: string, rest: string] {
  const [, braced, rest = ""] = /^\{\s*([^}]*?)\s*\}([\s\S]*)$/.exec(text) ?? [];
  return braced === undefined ? split(text) : [braced, rest];
}

/** `/source/ message`: without slashes it would be unclear where an expression ends. */
const DELIMITED = /^\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/[\\])+)\/([dgimsuvy]*)(?:\s+(\S[\s\S]*))?$/;

function patternOf(text: string): Constraint | string {
  const [, source, flags, message] = DELIMITED.exec(text) ?? [];
  if (flags) return "a regular expression (ECMA-262) without flags";
  return saying(constraint("pattern", source ?? (text || undefined)), message);
}

/** The first word, and the text after it. */
function split(text: string): readonly [word: string, rest: string] {
  const [word = ""] = /^\S*/.exec(text) ?? [];
  return [word, text.slice(word.length)];
}

function saying(result: Constraint | string, message = ""): Constraint | string {
  const words = message.trim().replace(/\s+/g, " ");
  return typeof result === "string" || words === "" ? result : { ...result, message: words };
}

/** A JSON number, exact beyond 2^53 as well. */
function numberIn(text: string): number | bigint | undefined {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
}
