import type { CommentRange, JSDoc, Node, SourceFile } from "typescript";
import { attachComments, isJSDoc } from "./attach-comments.js";
import { type CommentTag, parseComment } from "./comments.js";
import { ts } from "./compiler.js";
import type { Documentation } from "./semantics.js";

export const NO_DOCUMENTATION: Documentation = { text: "", tags: [], external: false };

/**
 * The JSDoc of a declaration, from the source. The language service can return it too, but that costs more, and not every host
 * has one. TypeScript's parser decides which comments belong to the declaration, and leaves out those in the same line. Their
 * content is read here (`comments.ts`).
 */
export function documentationOf(declaration: Node | undefined): Documentation {
  if (!declaration) return NO_DOCUMENTATION;
  const file = declaration.getSourceFile();
  if (isWithoutComment(declaration, file.text)) return NO_DOCUMENTATION;
  attachComments(declaration, file.text);
  const attached = ts.getJSDocCommentsAndTags(declaration).filter((node): node is JSDoc => ts.isJSDoc(node));
  const blocks: readonly Range[] = attached.length > 0 ? attached : besides(declaration, file.text);
  return documentationIn(
    file,
    blocks,
    isExternal(file) ? [] : aroundIt(declaration, file.text).filter((each) => !isAmong(blocks, each)),
  );
}

/** How far after a declaration the end of its line is searched for, in characters. */
const REST_OF_LINE = 500;

/**
 * Whether there is no slash near a property, parameter or interface, and so no comment. That is true of nearly all of them. The
 * comments of other declarations may be at the statement that they are part of.
 */
function isWithoutComment(declaration: Node, text: string): boolean {
  const { pos, end } = declaration;
  if (ts.isInterfaceDeclaration(declaration))
    return !text.slice(pos, declaration.name.end).includes("/") && !restOfLine(end, text).includes("/");
  if (!ts.isPropertySignature(declaration) && !ts.isParameter(declaration)) return false;
  return !text.slice(pos, end).includes("/") && !restOfLine(end, text).includes("/");
}

function restOfLine(at: number, text: string): string {
  const rest = text.slice(at, at + REST_OF_LINE);
  const end = rest.indexOf("\n");
  return end < 0 ? rest : rest.slice(0, end);
}

/** The documentation in comments of a file. Of `others`, only the tags, which nothing reads. */
export function documentationIn(
  file: SourceFile,
  blocks: readonly Range[],
  others: readonly Range[] = [],
): Documentation {
  if (blocks.length === 0 && others.length === 0) return NO_DOCUMENTATION;
  const external = isExternal(file);
  const parsed = ({ pos, end }: Range) => {
    const { text, tags, inline } = parseComment(file.text.slice(pos, end));
    const located = <Tag extends CommentTag>({ at, ...tag }: Tag) => ({
      ...tag,
      location: { file: file.fileName, start: pos + at, length: tag.name.length + 1 },
    });
    return { text, tags: tags.map(located), inline: external ? [] : inline.map(located) };
  };
  const comments = blocks.map(parsed);
  const inline = comments.flatMap((comment) => comment.inline);
  const unread = others.flatMap((comment) => parsed(comment).tags);
  return {
    text: comments
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join("\n\n"),
    tags: comments.flatMap(({ tags }) => tags),
    external,
    ...(inline.length > 0 && { inline }),
    ...(unread.length > 0 && { unread }),
  };
}

function isExternal({ fileName }: SourceFile): boolean {
  return fileName.includes("/node_modules/");
}

function isAmong(ranges: readonly Range[], { pos }: Range): boolean {
  return ranges.some((range) => range.pos === pos);
}

/** Adds the tags of declarations that this one includes, whose own comments nothing reads. */
export function withUnread(documentation: Documentation, others: readonly Node[]): Documentation {
  const tags = others.map(documentationOf).flatMap(({ tags, unread = [] }) => [...tags, ...unread]);
  if (tags.length === 0 || documentation.external) return documentation;
  return { ...documentation, unread: [...(documentation.unread ?? []), ...tags] };
}

interface Range {
  readonly pos: number;
  readonly end: number;
}

/** The comments between a declaration and the token before it, in one line: `{ /** … *\/ name: string }`. */
function besides(declaration: Node, text: string): readonly CommentRange[] {
  const node = outermost(declaration);
  const comments = ts.getTrailingCommentRanges(text, node.pos) ?? [];
  const last = comments.at(-1);
  if (!last || !isJSDoc(last, text) || last.end > node.getStart()) return [];
  return /[\n\r]/.test(text.slice(last.end, node.getStart())) ? [] : [last];
}

/** The statement of a variable, or of a function that is its value: its comment is theirs. */
function outermost(node: Node): Node {
  const { parent } = node;
  const isPart =
    parent &&
    (ts.isVariableDeclaration(parent) ||
      ts.isVariableDeclarationList(parent) ||
      ts.isVariableStatement(parent));
  return isPart ? outermost(parent) : node;
}

/** The comments around a declaration that may contain a tag: before it, in it, or after it in its line. */
function aroundIt(declaration: Node, text: string): readonly CommentRange[] {
  const before = text.slice(declaration.pos, declaration.getStart()).includes("@")
    ? [
        ...(ts.getTrailingCommentRanges(text, declaration.pos) ?? []),
        ...(ts.getLeadingCommentRanges(text, declaration.pos) ?? []),
      ]
    : [];
  const all = [...before, ...inIt(declaration, text), ...behind(declaration, text)];
  return all.filter((each, i) => all.findIndex(({ pos }) => pos === each.pos) === i);
}

/** The parts of a property or parameter, in order. */
interface Parts {
  readonly name?: Node;
  readonly questionToken?: Node;
  readonly type?: Node;
  readonly initializer?: Node;
}

/** Comments within a declaration, up to the start of its type or value: `readonly m: /** … *\/ number`. */
function inIt(declaration: Node, text: string): readonly CommentRange[] {
  const { name, questionToken, type, initializer } = declaration as Node & Parts;
  const parts = [name, questionToken, type, initializer].filter((part) => part !== undefined);
  const last = parts.at(-1);
  const start = declaration.getStart();
  if (!last || !text.slice(start, last.getStart()).includes("@")) return [];
  const places = new Set(parts.flatMap((part) => (part === last ? [part.pos] : [part.pos, part.end])));
  const comments = [...places].flatMap((place) => [
    ...(ts.getLeadingCommentRanges(text, place) ?? []),
    ...(ts.getTrailingCommentRanges(text, place) ?? []),
  ]);
  return comments.filter(({ pos, end }) => pos >= start && end <= last.getStart());
}

/** Comments after a declaration, or before its semicolon, that end the line. */
function behind(declaration: Node, text: string): readonly CommentRange[] {
  const type = "type" in declaration ? (declaration.type as Node | undefined) : undefined;
  const from = type?.end ?? declaration.end;
  // Nearly every declaration has nothing to find.
  if (!LINE_WITH_TAG.test(text.slice(from, from + REST_OF_LINE))) return [];
  const separator = /[ \t]*[,;]/y;
  separator.lastIndex = declaration.end;
  const end = separator.test(text) ? separator.lastIndex : declaration.end;
  const places = [...new Set([from, declaration.end, end])];
  const comments = places.flatMap((place) => ts.getTrailingCommentRanges(text, place) ?? []);
  const last = comments.at(-1);
  if (!last) return [];
  const isLast =
    last.kind === ts.SyntaxKind.SingleLineCommentTrivia || END.test(text.slice(last.end, last.end + 80));
  return isLast ? comments : comments.filter((comment) => comment.end <= declaration.end);
}

const LINE_WITH_TAG = /^[^\n\r]*\/[/*][^\n\r]*@/;
/** The line ends here, or what contains the declaration does. */
const END = /^[ \t]*(?:[;,]?[ \t]*$|[\n\r)}\]])/;
