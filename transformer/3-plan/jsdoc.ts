import type { SourceLocation } from "../schema.js";
import type { Documentation } from "../semantics/semantics.js";
import { readDeprecated } from "./deprecated-tag.js";
import type { OperationDocumentation } from "./plan.js";

/** What JSDoc states about an operation. */
export interface OperationNotes
  extends Omit<OperationDocumentation, "responses" | "extensions" | "tags" | "throws"> {
  readonly tags: readonly string[];
  readonly throws: NonNullable<OperationDocumentation["throws"]>;
  /** `@param name text` */
  readonly parameters: ReadonlyMap<string, string>;
  /** `@returns text` */
  readonly returns?: string;
  /** The location of `@paginated`. */
  readonly paginated?: SourceLocation;
}

export function operationNotes({ text, tags }: Documentation): OperationNotes {
  if (text === "" && tags.length === 0) return NO_NOTES;
  const all = (...names: string[]) => tags.filter((tag) => names.includes(tag.name)).map((tag) => tag.text);
  const [returns] = all("returns", "return").map((value) => withoutType(value));
  const [operationId] = all("operationId");
  const [deprecated] = all("deprecated");
  const paginated = tags.find((tag) => tag.name === "paginated");
  return {
    ...summaryAndDescription(text, all("summary")[0]),
    ...(operationId && { operationId }),
    ...(deprecated !== undefined && { deprecated: readDeprecated(deprecated) }),
    ...(all("hidden").length > 0 && { hidden: true }),
    ...(returns && { returns }),
    ...(paginated && { paginated: paginated.location }),
    tags: all("tag", "tags").flatMap((value) =>
      value
        .split(",")
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
    throws: all("throws", "exception").flatMap(thrown),
    parameters: new Map(all("param", "arg", "argument").flatMap(parameter)),
  };
}

const NO_NOTES: OperationNotes = { tags: [], throws: [], parameters: new Map() };

/** Merges two comments about one operation. If both state something, the first wins; the statuses that are thrown add up. */
export function mergeNotes(first: OperationNotes, second: OperationNotes): OperationNotes {
  if (second === NO_NOTES) return first;
  return {
    ...second,
    ...first,
    tags: first.tags.length > 0 ? first.tags : second.tags,
    throws: [...first.throws, ...second.throws],
    parameters: new Map([...second.parameters, ...first.parameters]),
  };
}

/**
 * The first sentence is the summary and the rest the description. Without a full stop, the first paragraph is the summary. A full
 * stop counts only before a capital letter or at the end, so that `e.g. this` does not end a sentence.
 */
function summaryAndDescription(text: string, given: string | undefined) {
  const whole = text.trim();
  if (given !== undefined) return { summary: oneLine(given), ...(whole !== "" && { description: whole }) };
  if (whole === "") return {};
  const paragraph = whole.split(/\n\s*\n/, 1)[0] ?? "";
  const sentence = /^.*?[.!?](?=\s+[\p{Lu}`"'(]|\s*$)/su.exec(paragraph)?.[0] ?? paragraph;
  const rest = whole.slice(sentence.length).trim();
  return { summary: oneLine(sentence), ...(rest !== "" && { description: rest }) };
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const withoutType = (text: string) => text.replace(/^\{[^}]*\}\s*/, "").trim();

/** `{404} Not found` */
function thrown(text: string): { status: number; description: string }[] {
  const match = /^\{\s*([1-5]\d\d)\s*\}\s*(.*)$/s.exec(text);
  return match ? [{ status: Number(match[1]), description: oneLine(match[2] ?? "") }] : [];
}

/** `name text`, `{type} [name] - text` */
function parameter(text: string): [string, string][] {
  const match = /^\[?([\w$]+)(?:=[^\]]*)?\]?\s*(?:-\s+)?(.+)$/s.exec(withoutType(text));
  return match?.[1] && match[2] ? [[match[1], oneLine(match[2])]] : [];
}
