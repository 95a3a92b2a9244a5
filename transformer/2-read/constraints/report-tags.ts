import { CS2030, CS2031, CS2032 } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Documentation, InlineTagFact, TagFact } from "../../semantics/semantics.js";
import { TAGS } from "../../tag-names.js";
import { inside, type Place } from "../place.js";
import type { Reading } from "../reading.js";
import { isConstraint, isSeparable } from "./jsdoc.js";
import { misspelt } from "./known-tags.js";

/** A diagnostic about a tag, at the tag. */
export interface TagProblem {
  readonly diagnostic: Diagnostic;
  readonly tag: TagFact;
}

/** Reports tags that look like ours but have no effect. */
export function reportTags(documentation: Documentation, place: Place, reading: Reading): void {
  for (const problem of unreadTags(documentation)) reportTag(problem, place, reading);
}

/** Reports the constraints on a declaration that has no value. */
export function reportConstraints(
  documentation: Documentation,
  what: string,
  place: Place,
  reading: Reading,
): void {
  for (const problem of vainConstraints(documentation, what)) reportTag(problem, place, reading);
}

function reportTag({ diagnostic, tag }: TagProblem, place: Place, reading: Reading): void {
  reading.report(diagnostic, inside(place, `@${tag.name}`, tag.location));
}

/** Names that look like our tags, and our tags in places where they are only text. Comments of packages are ignored. */
export function unreadTags({
  tags,
  inline = [],
  unread = [],
  external,
}: Documentation): readonly TagProblem[] {
  if (external || (tags.length === 0 && inline.length === 0 && unread.length === 0)) return [];
  return [
    ...misspelt(tags).map(({ tag, meant }) => ({ diagnostic: CS2030({ tag: tag.name, meant }), tag })),
    ...unread.filter(isMeant).map((tag) => unreadTag(tag, "in a comment that is not read")),
    ...inline.filter(isMeantInline).map((tag) => unreadTag(tag, "in the middle of a line")),
  ];
}

/** The constraints of a comment on a declaration without a value that they could apply to. */
export function vainConstraints({ tags, external }: Documentation, what: string): readonly TagProblem[] {
  if (external) return [];
  return tags.filter(isConstraint).map((tag) => ({ diagnostic: CS2032({ tag: shown(tag), what }), tag }));
}

function unreadTag(tag: TagFact, where: string): TagProblem {
  return { diagnostic: CS2031({ tag: shown(tag), where }), tag };
}

function shown({ name, text }: TagFact): string {
  const [word = ""] = /^\S*/.exec(text) ?? [];
  return word === "" ? name : `${name} ${word}`;
}

function isMeant(tag: TagFact): boolean {
  return isConstraint(tag) || (tag.name === "default" && tag.text !== "");
}

/** A constraint, or any tag of ours after the end of a sentence. In an example or a pattern it is part of the text. */
function isMeantInline(tag: InlineTagFact): boolean {
  if (tag.within !== undefined && /^(?:examples?|pattern)$/.test(tag.within)) return false;
  if (isConstraint(tag)) return tag.within === undefined || !isSeparable(tag.within);
  return tag.within === undefined && TAGS.has(tag.name) && /[.!?]\s+$/.test(tag.before);
}
