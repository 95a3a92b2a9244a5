import type { SignatureDeclaration } from "typescript";
import { ts } from "../../../semantics/compiler.js";
import { functionOf, parameterAround, routeCallAround } from "../route-call.js";
import { importChanges, insert, replace, type TextChange } from "../text-changes.js";
import { type Fix, fixIn, type MakeFixes, type Wrong } from "./fix.js";

/** Adds a parameter for a name of its path to the handler. */
export function addPathParameter({ file, node, program, value }: Wrong): readonly Fix[] {
  const name = value("name");
  const route = routeCallAround(file, node.getStart(), program);
  const handler = route && functionOf(route.handler, program.transform.semantics);
  if (!handler || !/^[A-Za-z_$][\w$]*$/.test(name)) return [];
  const rest = handler.parameters.length > 0 ? ", " : "";
  return [
    fixIn(
      handler.getSourceFile(),
      `Add a parameter "${name}" to the handler`,
      ...withParentheses(handler, insert(handler.parameters.pos, `${name}: string${rest}`)),
    ),
  ];
}

/** Adds the socket to its handler, as the last parameter. */
export const addSocket: MakeFixes = ({ file, node, program }) => {
  const route = routeCallAround(file, node.getStart(), program);
  const handler = route && functionOf(route.handler, program.transform.semantics);
  if (!handler) return [];
  const last = handler.parameters.at(-1);
  const type = "socket: Socket<string, string>";
  const change = last ? insert(last.end, `, ${type}`) : insert(handler.parameters.pos, type);
  const own = handler.getSourceFile();
  return [
    fixIn(
      own,
      `Add a parameter "socket" to the handler`,
      ...withParentheses(handler, change),
      ...importChanges(own, "Socket"),
    ),
  ];
};

/** `q` becomes `q: string`. */
export const annotate: MakeFixes = ({ file, node, value }) => {
  const parameter = parameterAround(node);
  if (!parameter || parameter.type || !ts.isIdentifier(parameter.name)) return [];
  return ["string", "number", "boolean"].map((type) =>
    fixIn(
      file,
      `Annotate "${value("name")}" as ${type}`,
      ...withParentheses(parameter.parent, insert(parameter.name.end, `: ${type}`)),
    ),
  );
};

/** `id?: string` and `id = "first"` become `id: string`. */
export const makeRequired: MakeFixes = ({ file, node, program, value }) => {
  const parameter = parameterAround(node);
  if (!parameter) return [];
  const { name, questionToken, initializer, type } = parameter;
  const title = `Make "${value("name")}" required`;
  if (questionToken) return [fixIn(file, title, replace(questionToken, ""))];
  if (!initializer) return [];
  const { semantics } = program.transform;
  const shape = semantics.shape(semantics.typeOfExpression(initializer));
  const inferred = shape.kind === "literal" ? typeof shape.value : shape.kind;
  if (!type && !["string", "number", "boolean", "bigint"].includes(inferred)) return [];
  const from = type?.end ?? name.end;
  const change = { start: from, length: initializer.end - from, text: type ? "" : `: ${inferred}` };
  return [fixIn(file, title, change)];
};

/** `...tags: string[]` becomes `tags: string[]`. */
export const takeArray: MakeFixes = ({ file, node, value }) => {
  const dots = parameterAround(node)?.dotDotDotToken;
  return dots ? [fixIn(file, `Declare "${value("name")}" as an array`, replace(dots, ""))] : [];
};

/** `filter: Filter` becomes `filter: Query<Filter>`. */
export const readFromQuery: MakeFixes = ({ file, node, value }) => {
  const type = parameterAround(node)?.type;
  if (!type) return [];
  return [
    fixIn(
      file,
      `Read "${value("name")}" from the query`,
      insert(type.getStart(), "Query<"),
      insert(type.end, ">"),
      ...importChanges(file, "Query"),
    ),
  ];
};

/** `ifMatch: IfMatch | string` becomes `ifMatch: IfMatch`. */
export const declareAs: MakeFixes = ({ file, node, value }) => {
  const type = parameterAround(node)?.type;
  return type
    ? [fixIn(file, `Declare "${value("name")}" as ${value("type")}`, replace(type, value("type")))]
    : [];
};

/** `app.get` becomes `app.socket`, for a handler with a socket. */
export const registerAsSocket: MakeFixes = ({ file, node, program }) => {
  const route = routeCallAround(file, node.getStart(), program);
  const handler = route && functionOf(route.handler, program.transform.semantics);
  const callee = route?.call.expression;
  if (!callee || !ts.isPropertyAccessExpression(callee) || parameterAround(node)?.parent !== handler)
    return [];
  return [fixIn(file, "Register the handler as a socket", replace(callee.name, "socket"))];
};

/** `q => q` has no parentheses around its parameter, and needs them for anything more. */
function withParentheses(of: SignatureDeclaration, change: TextChange): readonly TextChange[] {
  const [parameter] = of.parameters;
  const text = of.getSourceFile().text;
  if (!parameter || !ts.isArrowFunction(of) || text[of.parameters.pos - 1] === "(") return [change];
  const start = parameter.getStart();
  if (change.start <= start) return [insert(start, `(${change.text}`), insert(parameter.end, ")")];
  return [insert(start, "("), insert(parameter.end, `${change.text})`)];
}
