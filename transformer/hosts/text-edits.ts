import MagicString from "magic-string";
import type { CallExpression, NewExpression, Node, SourceFile } from "typescript";
import type { Edits } from "../4-generate/edits.js";
import { ts } from "../semantics/compiler.js";
import { belongsOnTop } from "./on-top.js";

export interface EditedText {
  readonly code: string;
  /** From the edited text to what the user wrote, exact to the column. */
  map(): SourceMap;
}

type SourceMap = ReturnType<MagicString["generateMap"]>;

/**
 * Applies edits to a module's text, for hosts that strip the types afterwards: the prelude goes behind the leading imports,
 * each route call gets its compiled operation as last argument.
 * @param text as the host has it: with the byte order mark that TypeScript leaves out, where there is one.
 */
export function editText(file: SourceFile, text: string, { prelude, routes }: Edits): EditedText {
  const edited = new MagicString(text, { filename: file.fileName });
  const shift = text.length - file.text.length;
  const top = file.statements.filter((_, i, all) => all.slice(0, i + 1).every(belongsOnTop)).at(-1);
  // On a line of its own, also where the last import shares its line with something.
  edited.appendLeft(shift + (top?.end ?? afterHashbang(file)), `${top ? "\n" : ""}${prelude}`);
  for (const { call, argument } of routes) {
    const { arguments: given } = callAt(file, call.start, call.end);
    // Behind the last argument rather than in front of the parenthesis, where a comma or comment may stand.
    const last = given?.at(-1);
    if (last) edited.appendLeft(shift + last.end, `, ${argument}`);
    else if (given && file.text[call.end - 1] === ")") edited.appendLeft(shift + call.end - 1, argument);
    // `new Router`, with nothing behind it.
    else edited.appendLeft(shift + call.end, `(${argument})`);
  }
  return {
    code: edited.toString(),
    map: () => edited.generateMap({ source: file.fileName, includeContent: true, hires: true }),
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
