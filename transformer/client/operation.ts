import type { Method } from "../../runtime/contract/methods.js";
import { inherit, pickOptions } from "../../runtime/contract/operation-options.js";
import { deprecationText } from "../../runtime/http/deprecation.js";
import type { LinkedRoute } from "../5-link/linked-program.js";
import { type Property, resolve, type Schema, wireName } from "../schema.js";
import type { Answer } from "./answers.js";
import {
  type ArgumentBody,
  type ArgumentParameter,
  argumentsOf,
  type OperationArguments,
} from "./arguments.js";
import { type CallShape, callShape, hasKeyOption } from "./call-shape.js";
import type { ClientModule } from "./client-module.js";
import { convertText } from "./codec.js";
import { comment } from "./comment.js";
import { fromText } from "./from-text.js";
import { localNames, type Names, pascalCase, propertyKey } from "./names.js";
import { resultKind } from "./result-kinds.js";
import { type AnswerStatus, isRange, isSuccess, statusText } from "./statuses.js";
import { indented, isOptional, members, typeText } from "./type-text.js";

/** A member of a client, as text. */
export interface MemberText {
  /** Its name, on the client and as a function of the module. */
  readonly member: string;
  readonly name: string;
  readonly group?: string;
  readonly about: string;
  readonly text: string;
}

export interface OperationText extends MemberText {
  /** The name of the type of its responses. */
  readonly answer: string;
  readonly method: Method;
  /** Absent if it takes no arguments. */
  readonly given?: { readonly type: string; readonly optional: boolean };
  readonly shape: CallShape;
}

/** A function that calls an operation, with the types of its arguments and its result. */
export function operationText(
  route: LinkedRoute,
  answers: readonly Answer[],
  module: ClientModule,
): OperationText {
  const { operationId, compiled } = route;
  const name = module.names.take(operationId);
  const given = argumentsOf(route, module.types);
  const answer = module.names.take(`${pascalCase(operationId)}Response`);
  const locals = localNames();
  const taken = takenArguments(given, module, locals);
  const isBare = given.parameters.length === 0 && !given.body;
  const typeName = isBare ? undefined : module.names.take(`${pascalCase(operationId)}Arguments`);
  const about = aboutText(route);
  const shape = callShape(route, answers, given, answer, module);
  const all = isAllOptional(given, module) ? " = {}" : "";
  const outer = shape.pages ? locals.take("given") : taken.pattern;
  const search = shape.pages ? locals.take("search") : undefined;
  const parameter = typeName === undefined ? "" : `${outer}: ${typeName}${all}, `;
  const isOnce = hasKeyOption(route, given);
  const request = requestText(given, taken, answers, isOnce, module);
  const group = groupOf(route);
  const args = [
    "client",
    JSON.stringify(operationId),
    JSON.stringify(compiled.plan.method.toUpperCase()),
    pathText(given, taken, module, search),
    "options",
    ...(request === undefined ? [] : [request]),
  ];
  const sent = `${module.library("call")}<${answer}>(${args.join(", ")})`;
  const one = shape.isStream ? `${module.library("streamed")}(${sent})` : sent;
  const asked = `(${isBare ? "_" : taken.pattern}, ${search}) => ${one}`;
  const result = shape.pages
    ? `${module.library("paged")}(${isBare ? "{}" : outer}, ${asked}, ${shape.pages.items}, ${shape.pages.following})`
    : one;
  const text = [
    ...(typeName === undefined ? [] : [`export type ${typeName} = ${argumentsType(given, module)};`]),
    `export type ${answer} =\n${answers.map((each) => indented(`| ${answerType(each, answers, module)}`)).join("\n")};`,
    `${about}export function ${name}(client: ClientOptions, ${parameter}options?: ${shape.options}): ${shape.type} {\n` +
      `  return ${result};\n}`,
  ].join("\n\n");
  return {
    member: operationId,
    name,
    answer,
    about,
    text,
    method: compiled.plan.method,
    shape,
    ...(typeName !== undefined && { given: { type: typeName, optional: all !== "" } }),
    ...(group !== undefined && { group }),
  };
}

export function aboutText({ compiled, around }: LinkedRoute): string {
  const { documentation } = compiled.plan;
  const { summary, description } = documentation;
  const { deprecated } = inherit(around.options, pickOptions(documentation));
  return comment({
    description: [summary, description].filter((text) => text !== undefined).join("\n\n"),
    ...(deprecated && { deprecated: deprecated === true || deprecationText(deprecated) || true }),
  });
}

/** The first tag. */
export function groupOf({ compiled, around }: LinkedRoute): string | undefined {
  return [...(around.options.tags ?? []), ...(compiled.plan.documentation.tags ?? [])][0];
}

/** The variables for the arguments of a function. */
export interface Taken {
  readonly pattern: string;
  /** By the argument's name. */
  readonly of: (argument: string) => string;
  /** The rest of the arguments: the body. */
  readonly rest: string;
}

export function takenArguments(
  { parameters, body }: OperationArguments,
  module: ClientModule,
  locals: Names,
): Taken {
  const members = [
    ...parameters.map(({ argument }) => argument),
    ...(body?.kind === "whole" ? [body.argument] : []),
    ...(body?.kind === "keys" ? body.properties.map(({ name }) => name) : []),
    ...(body && isListed(body, module) ? propertiesOf(body.schema, module).map(({ name }) => name) : []),
  ];
  const variables = new Map(members.map((member) => [member, locals.take(member)]));
  const rest = locals.take("body");
  const listed = [...variables].map(([member, variable]) =>
    member === variable ? variable : `${propertyKey(member)}: ${variable}`,
  );
  const isRest = body?.kind === "beside" && !isListed(body, module);
  return {
    pattern:
      listed.length === 0 && isRest
        ? rest
        : `{ ${[...listed, ...(isRest ? [`...${rest}`] : [])].join(", ")} }`,
    of: (argument) => variables.get(argument) ?? argument,
    rest,
  };
}

/** Fields of a form are listed if they have different wire names. JSON is encoded as a whole. */
function isListed(
  body: ArgumentBody,
  module: ClientModule,
): body is Extract<ArgumentBody, { kind: "beside" }> {
  return (
    body.kind === "beside" &&
    body.as === "form" &&
    propertiesOf(body.schema, module).some(({ wire }) => wire !== undefined)
  );
}

function propertiesOf(schema: Schema, { types }: ClientModule): readonly Property[] {
  const resolved = resolve(schema, types);
  return resolved.kind === "object" ? resolved.properties : [];
}

export function isAllOptional({ parameters, body }: OperationArguments, module: ClientModule): boolean {
  if (parameters.some(({ optional }) => !optional)) return false;
  if (!body) return true;
  if (body.kind === "whole") return body.optional;
  const properties = body.kind === "keys" ? body.properties : propertiesOf(body.schema, module);
  return properties.every((property) => isOptional(property, "input"));
}

export function argumentsType({ parameters, body }: OperationArguments, module: ClientModule): string {
  const own = [
    ...parameters.map((one) => ({ ...one, name: one.argument })),
    ...(body?.kind === "keys"
      ? body.properties.map((one) => ({ ...one, optional: isOptional(one, "input") }))
      : []),
    ...(body?.kind === "whole"
      ? [{ name: body.argument, schema: body.schema, optional: body.optional, annotations: undefined }]
      : []),
  ];
  const lines = own.map(({ name, schema, optional, annotations }) => {
    const type = typeText(schema, "input", module);
    return `${comment(annotations)}${propertyKey(name)}${optional ? "?" : ""}: ${type}${optional ? " | undefined" : ""};`;
  });
  const object = lines.length > 0 ? [members(lines)] : [];
  const beside = body?.kind === "beside" ? [typeText(body.schema, "input", module)] : [];
  return [...object, ...beside].join(" & ");
}

function answerType(answer: Answer, answers: readonly Answer[], module: ClientModule): string {
  const { bodies, headers } = answer;
  const status = statusText(answer.status, answers, module);
  const types = bodies.map((body) => resultKind(body).type(body, module));
  const declared = headers && headers.properties.length > 0 ? `, ${typeText(headers, "output", module)}` : "";
  return `${isSuccess(answer) ? "Success" : "Failure"}<${status}, ${types.join(" | ")}${declared}>`;
}

/** @param search a variable for a query that replaces the query of the arguments. */
export function pathText(
  { path, parameters }: OperationArguments,
  taken: Taken,
  module: ClientModule,
  search?: string,
): string {
  const own = queryText(parameters, taken, module);
  const query = search === undefined ? own : `${search} ?? ${own ?? '""'}`;
  const parts = path.replace(/[\\`]|\$(?=\{)/g, "\\$&").replace(/\{([^{}]+)\}/g, (_, wire: string) => {
    const one = parameters.find((each) => each.in === "path" && each.wireName === wire);
    return `\${${module.library("segment")}(${taken.of(one?.argument ?? wire)})}`;
  });
  const text = query === undefined ? parts : `${parts}\${${query}}`;
  return text.includes("${") ? `\`${text}\`` : JSON.stringify(path);
}

function queryText(
  parameters: readonly ArgumentParameter[],
  taken: Taken,
  module: ClientModule,
): string | undefined {
  const all = parameters.filter((one) => one.in === "query");
  if (all.length === 0) return undefined;
  const plain = fieldsText(
    all.filter(({ style }) => style === undefined),
    taken,
  );
  const styled = all.flatMap(({ wireName, argument, schema, style }) => {
    if (style === undefined) return [];
    const name = JSON.stringify(wireName);
    const value = taken.of(argument);
    if (style !== "deepObject")
      return [`...${module.library("delimited")}(${name}, ${value}, ${JSON.stringify(style)})`];
    return [`...${module.library("nested")}(${name}, ${encoded(schema, value, true, module)})`];
  });
  const more = styled.length > 0 ? `, [${styled.join(", ")}]` : "";
  return `${module.library("query")}(${plain}${more})`;
}

/** An object of named values. */
function fieldsText(
  fields: readonly { readonly wireName: string; readonly argument: string }[],
  taken: Taken,
): string {
  const members = fields.map(({ wireName, argument }) => {
    const value = taken.of(argument);
    return value === wireName ? value : `${propertyKey(wireName)}: ${value}`;
  });
  return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
}

function requestText(
  { parameters, body }: OperationArguments,
  taken: Taken,
  answers: readonly Answer[],
  isOnce: boolean,
  module: ClientModule,
): string | undefined {
  const key = isOnce ? [`"idempotency-key": ${module.library("onceKey")}(options)`] : [];
  const headers = [...headerFields(parameters, taken, module), ...key];
  const byStatus = (of: (answer: Answer) => string | undefined) => tableText(answers, of, module);
  const read = byStatus(({ bodies }) => {
    const [first] = bodies;
    return first && bodies.length === 1 ? resultKind(first).read?.(first, module) : undefined;
  });
  const decode = byStatus(({ bodies }) =>
    bodies.map((body) => resultKind(body).decode?.(body, module)).find(Boolean),
  );
  const declared = headersText(answers, module);
  const parts = [
    ...(body ? [`...${bodyText(body, taken, module)}`] : []),
    ...(body?.files ? [`...${module.library("withProgress")}(options)`] : []),
    ...(headers.length > 0 ? [`headers: { ${headers.join(", ")} }`] : []),
    ...(read === undefined ? [] : [`read: ${read}`]),
    ...(decode === undefined ? [] : [`decode: ${decode}`]),
    ...(declared === undefined ? [] : [`declared: ${declared}`]),
  ];
  return parts.length > 0 ? `{ ${parts.join(", ")} }` : undefined;
}

/** An object by status. `undefined` if it would be empty. */
function tableText(
  answers: readonly Answer[],
  of: (answer: Answer) => string | undefined,
  module: ClientModule,
): string | undefined {
  const all = answers.map((answer) => ({ status: answer.status, text: of(answer) }));
  const said = all.filter(({ text }) => text !== undefined);
  if (said.length === 0) return undefined;
  const isRanged = said.some(({ status }) => isRange(status));
  const key = (status: AnswerStatus) => (isRange(status) ? propertyKey(status) : status);
  // A status that is listed is not part of its range.
  const members = (isRanged ? all : said).map(({ status, text }) => `${key(status)}: ${text}`);
  const table = `{ ${members.join(", ")} }`;
  return isRanged ? `${module.library("ranged")}(${table})` : table;
}

/** Members of an object of headers. */
export function headerFields(
  parameters: readonly ArgumentParameter[],
  taken: Taken,
  module: ClientModule,
): readonly string[] {
  const headers = parameters
    .filter((one) => one.in === "header")
    .map(
      ({ wireName, argument }) =>
        `${propertyKey(wireName)}: ${module.library("header")}(${taken.of(argument)})`,
    );
  const cookies = parameters.filter((one) => one.in === "cookie");
  if (cookies.length === 0) return headers;
  return [...headers, `cookie: ${module.library("cookies")}(${fieldsText(cookies, taken)})`];
}

function bodyText(body: ArgumentBody, taken: Taken, module: ClientModule): string {
  if (body.as === "form") {
    const write = module.library(body.files ? "multipart" : "form");
    if (body.kind === "whole") return `${write}(${taken.of(body.argument)})`;
    if (body.kind === "beside" && !isListed(body, module)) return `${write}(${taken.rest})`;
    const properties = body.kind === "keys" ? body.properties : propertiesOf(body.schema, module);
    const fields = properties.map((one) => ({ wireName: wireName(one), argument: one.name }));
    return `${write}(${fieldsText(fields, taken)})`;
  }
  const type = body.as === "merge-patch" ? ', "application/merge-patch+json"' : "";
  return `${module.library("json")}(${jsonText(body, taken, module)}${type})`;
}

function jsonText(body: ArgumentBody, taken: Taken, module: ClientModule): string {
  switch (body.kind) {
    case "whole":
      return encoded(body.schema, taken.of(body.argument), body.optional, module);
    case "beside": {
      if (!body.optional) return encoded(body.schema, taken.rest, false, module);
      const given = `${module.library("unlessEmpty")}(${taken.rest})`;
      const text = convertText(body.schema, taken.rest, "input", module);
      return text === undefined ? given : `${given} && ${text}`;
    }
    case "keys": {
      const members = body.properties.map((property) => {
        const value = taken.of(property.name);
        const text = encoded(property.schema, value, isOptional(property, "input"), module);
        return text === wireName(property) ? text : `${propertyKey(wireName(property))}: ${text}`;
      });
      return `{ ${members.join(", ")} }`;
    }
  }
}

function encoded(schema: Schema, value: string, mayBeAbsent: boolean, module: ClientModule): string {
  const text = convertText(schema, value, "input", module);
  if (text === undefined) return value;
  return mayBeAbsent ? `${value} === undefined ? undefined : ${text}` : text;
}

/** The expression that reads the headers that an operation declares. */
function headersText(answers: readonly Answer[], module: ClientModule): string | undefined {
  const choices = answers.flatMap(({ status, headers }) => {
    if (!headers || headers.properties.length === 0) return [];
    const members = headers.properties.map((property) => {
      const read = fromText(property.schema, "v", module);
      const made = read === undefined ? "" : `, (v) => ${read}`;
      const value = `${module.library("headerOf")}(headers, ${JSON.stringify(wireName(property))}${made})`;
      return `${propertyKey(property.name)}: ${value}`;
    });
    return [`status === ${status} ? { ${members.join(", ")} } : `];
  });
  return choices.length > 0 ? `(headers, status) => ${choices.join("")}{}` : undefined;
}
