import type { Node, NoSubstitutionTemplateLiteral, StringLiteral } from "typescript";
import { pathParameters } from "../../../3-plan/path-template.js";
import { ts } from "../../../semantics/compiler.js";
import { nearestName } from "../../../spelling.js";
import { functionOf, routeCallAround } from "../route-call.js";
import { insert } from "../text-changes.js";
import { type Fix, fixIn, type MakeFixes, type Wrong } from "./fix.js";

/** `items` becomes `/items`. */
export const addSlash: MakeFixes = ({ file, node, value }) =>
  isText(node) ? [fixIn(file, `Write "/${value("path")}"`, insert(node.getStart() + 1, "/"))] : [];

/** `/items/{id}` becomes `/items/:id`. */
export const rewriteSegment: MakeFixes = ({ file, node, value }) => {
  const change = isText(node) && replaceIn(node, value("segment"), value("rewritten"));
  return change ? [fixIn(file, `Write "${value("rewritten")}"`, change)] : [];
};

/** `/items/:id` becomes `/items/:itemId`, the name of the handler's parameter. */
export function renamePathName({ file, program, node, value }: Wrong): readonly Fix[] {
  const route = routeCallAround(file, node.getStart(), program);
  const handler = route && functionOf(route.handler, program.transform.semantics);
  if (!route || !handler || !isText(route.path)) return [];
  const name = value("name");
  const named = new Set(pathParameters(route.path.text).map((each) => each.name));
  const free = handler.parameters.flatMap(({ name: own, type, questionToken, initializer }) => {
    const isMarked = type && ts.isTypeReferenceNode(type) && type.typeArguments;
    const isRequired = !questionToken && !initializer && !isMarked;
    return isRequired && ts.isIdentifier(own) && !named.has(own.text) ? [own.text] : [];
  });
  const lower = name.toLowerCase();
  const meant =
    nearestName(name, free) ??
    free.find((each) => each.toLowerCase().endsWith(lower) || lower.endsWith(each.toLowerCase()));
  const change = meant === undefined ? undefined : replaceIn(route.path, `:${name}`, `:${meant}`);
  return change ? [fixIn(file, `Rename ":${name}" in the path to ":${meant}"`, change)] : [];
}

/** `/items` becomes `/items/:id`. */
export const addSegment: MakeFixes = ({ file, node, program, value }) => {
  const route = routeCallAround(file, node.getStart(), program);
  const name = /^"?([\w$]+)"?$/.exec(value("name"))?.[1];
  if (!route || name === undefined || !isText(route.path)) return [];
  const slash = route.path.text.endsWith("/") ? "" : "/";
  return [fixIn(file, `Add ":${name}" to the path`, insert(route.path.end - 1, `${slash}:${name}`))];
};

type Text = StringLiteral | NoSubstitutionTemplateLiteral;

function isText(node: Node): node is Text {
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
}

/** Replaces an entire name, not the start of a longer one. */
function replaceIn(node: Text, searched: string, text: string) {
  const written = node.getText();
  const at = written.indexOf(searched);
  const isWhole = at >= 0 && !(/\w$/.test(searched) && /\w/.test(written[at + searched.length] ?? ""));
  return isWhole ? { start: node.getStart() + at, length: searched.length, text } : undefined;
}
