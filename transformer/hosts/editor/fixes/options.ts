import type { Node, ObjectLiteralElementLike } from "typescript";
import { ts } from "../../../semantics/compiler.js";
import { nearestName } from "../../../spelling.js";
import { routeCallAround } from "../route-call.js";
import { replace } from "../text-changes.js";
import { fixIn, type MakeFixes } from "./fix.js";
import { extendedSpan } from "./spans.js";

/** `dependencis: […]` becomes `dependencies: […]`. */
export const spellOption: MakeFixes = ({ file, node, value }) => {
  const meant = /Did you mean "(.+)"\?$/.exec(value("hint"))?.[1];
  if (meant === undefined) return [];
  const written = { start: node.getStart(), length: node.end - node.getStart() };
  return [
    fixIn(file, `Write "${meant}"`, { ...written, text: isQuoted(node) ? JSON.stringify(meant) : meant }),
  ];
};

/** `type: […]` of an `Upload` becomes `types: […]`. */
export const spellUploadOption: MakeFixes = ({ file, node, value }) => {
  const option = value("option");
  const known = value("known").split(", ");
  const meant = nearestName(option, known) ?? known.find((each) => each.startsWith(option));
  const parameter = ts.findAncestor(node, ts.isParameter);
  const name = meant === undefined || !parameter ? undefined : memberNamed(parameter, option);
  return name && meant !== undefined ? [fixIn(file, `Write "${meant}"`, replace(name, meant))] : [];
};

/** `responses: "validate"` becomes `validateResponses: true`. */
export const sayWhetherValidated: MakeFixes = ({ file, node, value }) => {
  const property = ts.findAncestor(node, ts.isPropertyAssignment);
  const text = `validateResponses: ${value("validate")}`;
  return property ? [fixIn(file, `Write ${text}`, replace(property, text))] : [];
};

/** Removes `public: true`. */
export const notPublic: MakeFixes = ({ file, node, program }) => {
  const options = routeCallAround(file, node.getStart(), program)?.options;
  if (!options || !ts.isObjectLiteralExpression(options)) return [];
  const property = options.properties.find((each) => isNamed(each, "public"));
  return property ? [fixIn(file, `Remove "public: true"`, { ...extendedSpan(property), text: "" })] : [];
};

/** `@minimun` becomes `@minimum`. */
export const spellTag: MakeFixes = ({ file, node, diagnostic, value }) => {
  const { location } = diagnostic;
  const from = Math.min(
    location?.start ?? node.pos,
    ts.findAncestor(node, ts.isTypeElement)?.pos ?? node.pos,
  );
  const at = file.text.indexOf(`@${value("tag")}`, from);
  const end = (location?.start ?? node.end) + (location?.length ?? 0);
  if (at < 0 || at > end) return [];
  const change = { start: at + 1, length: value("tag").length, text: value("meant") };
  return [fixIn(file, `Write "@${value("meant")}"`, change)];
};

const isQuoted = (node: Node) => ts.isStringLiteral(node);

function isNamed({ name }: ObjectLiteralElementLike, text: string): boolean {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === text;
}

function memberNamed(node: Node, text: string): Node | undefined {
  if (ts.isPropertySignature(node) && ts.isIdentifier(node.name) && node.name.text === text) return node.name;
  return ts.forEachChild(node, (child) => memberNamed(child, text));
}
