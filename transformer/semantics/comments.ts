import { FREE_TEXT, TAGS } from "../tag-names.js";

/**
 * The text of a comment, read by the rules of TSDoc: a block tag is at the start of a line, and code contains no tags.
 * TypeScript's own parser takes every `@` for a tag, in `npm i @scope/pkg` as well as in an email address. A comment of one line
 * has no other line to start, so there our own tags also count after a sentence or another tag: `/** The key. @minimum 1 *\/`.
 */
export interface Comment {
  /** The text before the first tag. */
  readonly text: string;
  readonly tags: readonly CommentTag[];
  /** Words in the middle of a line, outside of code, that look like tags. */
  readonly inline: readonly InlineTag[];
}

export interface CommentTag {
  readonly name: string;
  readonly text: string;
  /** The offset of its `@` in the comment. */
  readonly at: number;
}

export interface InlineTag extends CommentTag {
  /** The text before it in its line. */
  readonly before: string;
  /** The tag whose text contains it, if it is not in the description. */
  readonly within: string | undefined;
}

interface Line {
  readonly text: string;
  readonly at: number;
}

/** At the start of a line, or after inline tags there: `{@link Item} @minimum 1`. */
const TAG = /^(\s*(?:\{@[^{}]*\}\s*)*)@([A-Za-z][\w-]*)(?=[\s{:]|$)/;
const FENCE = /^\s*(?:(`{3,})[^`]*|(~{3,}).*)$/;
/** Code and inline tags, which contain no tags of their own. */
const OPAQUE = /(?<!`)(`+)(?!`)(?:.*?[^`])?\1(?!`)|\{@[^{}]*\}/g;
const INLINE = /(?<=\s)@([A-Za-z][\w-]*)(?=[\s{:]|$)/g;

/** @param source the comment with its delimiters: `/** … *\/`, `/* … *\/` or `// …`. */
export function parseComment(source: string): Comment {
  const lines = linesOfTags(linesOf(source));
  const inCode = fenced(lines);
  const description: string[] = [];
  const tags: { name: string; at: number; lines: string[] }[] = [];
  const inline: InlineTag[] = [];
  for (const [i, { text, at }] of lines.entries()) {
    const [start = "", before = "", name = ""] = (!inCode[i] && TAG.exec(text)) || [];
    if (name) {
      if (before.trim() !== "") (tags.at(-1)?.lines ?? description).push(before);
      tags.push({ name, at: at + before.length, lines: [] });
    }
    const rest = text.slice(start.length);
    const tag = tags.at(-1);
    (tag?.lines ?? description).push(rest);
    if (!inCode[i]) inline.push(...inlineTags(rest, at + start.length, tag?.name));
  }
  return {
    text: unescaped(description.join("\n").trim()),
    tags: tags.map(({ name, at, lines }) => ({ name, at, text: lines.join("\n").trim() })),
    inline,
  };
}

/** Splits the only line of a comment into one line for each of our tags. */
function linesOfTags(lines: readonly Line[]): readonly Line[] {
  const written = lines.filter(({ text }) => text.trim() !== "");
  const [line] = written;
  if (!line || written.length > 1) return lines;
  const [start = "", , first] = TAG.exec(line.text) ?? [];
  const cuts = [0];
  let within = first;
  for (const { name, at, before } of inlineTags(line.text.slice(start.length), start.length, first)) {
    const isFree = within !== undefined && FREE_TEXT.has(within);
    if (!TAGS.has(name) || isFree || (within === undefined && !/[.!?]\s+$/.test(before))) continue;
    cuts.push(at);
    within = name;
  }
  return cuts.map((at, i) => ({ text: line.text.slice(at, cuts[i + 1]), at: line.at + at }));
}

function inlineTags(text: string, at: number, within: string | undefined): readonly InlineTag[] {
  if (!text.includes("@")) return [];
  const bare = text.replace(OPAQUE, (code) => " ".repeat(code.length));
  return [...bare.matchAll(INLINE)].map((match) => ({
    name: match[1] ?? "",
    text: text.slice(match.index + match[0].length).trim(),
    at: at + match.index,
    before: text.slice(0, match.index),
    within,
  }));
}

/** TSDoc's escape for a line that starts with an at sign but not with a tag. */
function unescaped(text: string): string {
  return text.replace(/(^|[^\\`])\\@/gm, "$1@");
}

/** The lines without delimiters, the stars at the start of lines, and one space after each star. */
function linesOf(source: string): readonly Line[] {
  if (source.startsWith("//")) return [{ text: source.slice(2), at: 2 }];
  const start = source.startsWith("/**") ? 3 : 2;
  const raw: Line[] = [];
  let at = start;
  for (const text of source.slice(start, -2).split("\n")) {
    raw.push({ text: text.replace(/\r$/, ""), at });
    at += text.length + 1;
  }
  const [first, ...others] = raw;
  if (!first) return [];
  const margin = others.some(({ text }) => /^[ \t]*\*/.test(text)) ? undefined : indentation(others);
  return [
    cut(first, /^[ \t]*/),
    ...others.map((line) =>
      margin === undefined
        ? cut(line, /^[ \t]*(?:\*[ \t]?)?/)
        : cut(line, new RegExp(`^[ \\t]{0,${margin}}`)),
    ),
  ];
}

function cut({ text, at }: Line, prefix: RegExp): Line {
  const length = prefix.exec(text)?.[0].length ?? 0;
  return { text: text.slice(length), at: at + length };
}

function indentation(lines: readonly Line[]): number {
  const written = lines.filter(({ text }) => text.trim() !== "");
  return Math.min(...written.map(({ text }) => /^[ \t]*/.exec(text)?.[0].length ?? 0), 1000);
}

/**
 * Which lines are in a code fence, including its delimiters. A fence that is never closed does not count: it would swallow all
 * tags.
 */
function fenced(lines: readonly Line[]): readonly boolean[] {
  const inCode = lines.map(() => false);
  for (let i = 0; i < lines.length; i++) {
    const [, ticks, tildes] = FENCE.exec(contentOf(lines[i])) ?? [];
    const fence = ticks ?? tildes;
    if (fence === undefined) continue;
    const end = lines.findIndex(({ text }, j) => j > i && closes(text, fence));
    if (end < 0) continue;
    // A tag may come before a fence in its line: "@example ```ts".
    const isTagged = TAG.test(lines[i]?.text ?? "");
    inCode.fill(true, isTagged ? i + 1 : i, end + 1);
    i = end;
  }
  return inCode;
}

/** A line without the tag that it starts with. */
function contentOf(line: Line | undefined): string {
  return line?.text.replace(TAG, "") ?? "";
}

function closes(text: string, fence: string): boolean {
  const trimmed = text.trim();
  return trimmed.length >= fence.length && trimmed === fence.charAt(0).repeat(trimmed.length);
}
