import type { SourceFile } from "typescript";
import { shownMethod } from "../../../runtime/contract/route-kinds.js";
import type { NeedPlan } from "../../3-plan/plan.js";
import { ts } from "../../semantics/compiler.js";
import { type ParameterPlan, rowOf } from "../../sources/sources.js";
import { describeType, type NameOf } from "../../type-text.js";
import { parameterRows, resultRows } from "../operation-rows.js";
import {
  type EditorProgram,
  isWithin,
  nodeAt,
  parametersOf,
  type RouteAt,
  routesIn,
} from "./editor-program.js";

/** What an editor shows next to the pointer. */
export interface Hover {
  readonly start: number;
  readonly length: number;
  readonly markdown: string;
}

/** Describes the operation or the parameter at a position; `undefined` if there is neither. */
export function hoverAt(file: SourceFile, position: number, program: EditorProgram): Hover | undefined {
  return parameterHover(file, position, program) ?? routeHover(file, position, program);
}

function routeHover(file: SourceFile, position: number, program: EditorProgram): Hover | undefined {
  for (const route of routesIn(file, program)) {
    const at = spansOf(route, file).find((span) => isWithin(position, span));
    if (at) return { ...at, markdown: describeRoute(route) };
  }
  return undefined;
}

interface Span {
  readonly start: number;
  readonly length: number;
}

/** The method, the path, and the handler up to its parameters, or its name: the rest of it is the user's own code. */
function spansOf({ call, compiled }: RouteAt, file: SourceFile): readonly Span[] {
  const { start } = compiled.plan.location;
  const [path] = call.arguments;
  const handler = call.arguments.at(-1);
  const spans = [{ start, length: call.expression.end - start }];
  if (path && path !== handler) spans.push(spanOf(path.getStart(file), path.end));
  if (handler && (ts.isIdentifier(handler) || ts.isPropertyAccessExpression(handler)))
    spans.push(spanOf(handler.getStart(file), handler.end));
  else if (handler && (ts.isFunctionExpression(handler) || ts.isArrowFunction(handler)))
    spans.push(spanOf(handler.getStart(file), handler.parameters.pos - 1));
  return spans;
}

const spanOf = (start: number, end: number): Span => ({ start, length: Math.max(0, end - start) });

/** An operation in Markdown: where it is served, what it reads, and its responses. */
export function describeRoute({ compiled, mounted }: RouteAt): string {
  const { plan, documented, routeKind } = compiled;
  const nameOf = namesIn(documented.components);
  const method = shownMethod({ routeKind, method: plan.method }).toUpperCase();
  const titles =
    mounted.length > 0
      ? mounted.map(({ path, operationId }) => `${method} ${path}  // ${operationId}`)
      : [`${method} ${plan.path}`];
  const needs = [
    ...(mounted[0]?.around.guards ?? []).flatMap((each) => each.plan.guards),
    ...(plan.guards ?? []),
  ];
  const parameters = [
    ...plan.parameters.flatMap((parameter) => parameterRows(parameter, nameOf)),
    ...needs.flatMap((need) => guardRows(need, nameOf)),
  ];
  const results = resultRows(plan, mounted[0]?.responses(), nameOf);
  const { summary, description } = plan.documentation;
  return [
    `\`\`\`http\n${[...new Set(titles)].join("\n")}\n\`\`\``,
    ...(summary === undefined ? [] : [summary]),
    ...(description === undefined ? [] : [description]),
    ...(parameters.length > 0 ? [table(["Parameter", "From", "Reads", "Type", ""], parameters)] : []),
    ...(results.length > 0 ? [table(["Status", "Sends", "Type"], results)] : []),
  ].join("\n\n");
}

/** What the client sends for a guard. */
function guardRows({ dependency }: NeedPlan, nameOf: NameOf): string[][] {
  return dependency.parameters
    .filter((parameter) => !rowOf(parameter).need && rowOf(parameter).decode.by !== "expression")
    .flatMap((parameter) =>
      parameterRows({ ...parameter, name: `${dependency.name}.${parameter.name}` }, nameOf),
    );
}

function parameterHover(file: SourceFile, position: number, program: EditorProgram): Hover | undefined {
  const here = parametersOf(program).filter(
    ({ declaration }) => declaration?.file === file.fileName && isWithin(position, declaration),
  );
  const [first] = here;
  if (!first?.declaration) return undefined;
  const { start, length } = first.declaration;
  const nameOf = namesIn([...program.transform.types.values()]);
  const written = writtenType(file, start);
  const texts = here.map((parameter) => describeParameter(parameter, written, nameOf));
  return { start, length, markdown: [...new Set(texts)].join("\n\n") };
}

/** The type of the parameter whose name starts here, by the names that were written: TypeScript takes intersections apart. */
function writtenType(file: SourceFile, start: number): string {
  const { parent } = nodeAt(file, start);
  return ts.isParameter(parent) ? (parent.type?.getText(file).replace(/\s+/g, " ") ?? "") : "";
}

function describeParameter(parameter: ParameterPlan, written: string, nameOf: NameOf): string {
  const rows = rowOf(parameter).explain(parameter);
  const lines = rows.map(({ reads, type = "", presence = "" }) => {
    const shown = typeof type === "string" ? type : describeType(type, nameOf);
    const [before, after] = [`from ${parameter.in} ${code(reads)}`, presence === "" ? "" : `, ${presence}`];
    if (shown === "") return `${before}${after}`;
    // Several rows are the properties of the written type.
    const isNews = rows.length === 1 && written !== "" && written !== shown;
    return `${before}: ${isNews ? `${code(written)}, ` : ""}${code(shown)}${after}`;
  });
  return lines.join("  \n");
}

function namesIn(types: readonly { readonly id: string; readonly name?: string }[]): NameOf {
  const names = new Map(types.map(({ id, name }) => [id, name]));
  return (id) => names.get(id);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${head.map((_, i) => cell(cells[i] ?? "", i)).join(" | ")} |`;
  return [`| ${head.join(" | ")} |`, `| ${head.map(() => "---").join(" | ")} |`, ...rows.map(line)].join(
    "\n",
  );
}

/** A pipe would start another cell, even in code. */
const cell = (text: string, column: number) => {
  const escaped = text.replaceAll("|", "\\|").replaceAll("\n", " ");
  return column > 0 && text !== "" ? code(escaped) : escaped;
};

const code = (text: string) => (text.includes("`") ? text : `\`${text}\``);
