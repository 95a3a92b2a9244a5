import MagicString from "magic-string";
import type { CallExpression, NewExpression, Node, SourceFile } from "typescript";
import type { Edits } from "../4-generate/edits.js";
import { ts } from "../semantics/compiler.js";
import { belongsOnTop } from "./on-top.js";

export interface EditedText {
  readonly code: string;
  /**
   * A map from the edited text to the user's text, exact to the word: with a tenth of the positions that every character would
   * need.
   */
  map(): SourceMap;
}

type SourceMap = ReturnType<MagicString["generateMap"]>;

/** A text to insert at a position of a module's text. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** Applies edits to a module's text, for hosts that strip the types afterwards: see {@link insertionsOf}. */
export const editText = (file: SourceFile, text: string, edits: Edits): EditedText =>
  insertInto(file.fileName, text, insertionsOf(file, text, edits));

/**
 * The insertions of edits into a module's text: the prelude follows the leading imports, and each route call gets its compiled
 * operation as the last argument.
 * @param text the text in the host, including a byte order mark, which TypeScript leaves out.
 */
export function insertionsOf(
  file: SourceFile,
  text: string,
  { prelude, routes }: Edits,
): readonly Insertion[] {
  const shift = text.length - file.text.length;
  const top = file.statements.filter((_, i, all) => all.slice(0, i + 1).every(belongsOnTop)).at(-1);
  // On a line of its own, even if the last import shares its line with something.
  const first = { at: shift + (top?.end ?? afterHashbang(file)), text: `${top ? "\n" : ""}${prelude}` };
  const calls = routes.map(({ call, argument }): Insertion => {
    const { arguments: given } = callAt(file, call.start, call.end);
    // After the last argument, not before the parenthesis, because a comma or comment may be in between.
    const last = given?.at(-1);
    if (last) return { at: shift + last.end, text: `, ${argument}` };
    if (given && file.text[call.end - 1] === ")") return { at: shift + call.end - 1, text: argument };
    // `new Router`, without parentheses.
    return { at: shift + call.end, text: `(${argument})` };
  });
  return [first, ...calls];
}

/** @param fileName the module's name in the source map. */
export function insertInto(fileName: string, text: string, insertions: readonly Insertion[]): EditedText {
  const edited = new MagicString(text, { filename: fileName });
  for (const one of insertions) edited.appendLeft(one.at, one.text);
  return {
    code: edited.toString(),
    map: () => edited.generateMap({ source: fileName, includeContent: true, hires: "boundary" }),
  };
}

function callAt(file: SourceFile, start: number, end: number): CallExpression | NewExpression {
  const find = (node: Node): CallExpression | NewExpression | undefined => {
    if (node.getEnd() < end || node.getFullStart() > start) return undefined;
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    if (isCall && node.getEnd() === end && node.getStart(file) === start) return node;
    return ts.forEachChild(node, find);
  };
  const call = find(file);
  if (!call) throw new Error(`There is no call at ${start} to ${end} of ${file.fileName}`);
  return call;
}

function afterHashbang({ text }: SourceFile): number {
  return text.startsWith("#!") ? text.indexOf("\n") + 1 : 0;
}
