import type { JsonSchema } from "../contract/component.js";
import { isMembers, type Members } from "../contract/members.js";
import { argumentsSchema, selfContained } from "./arguments-schema.js";
import {
  type Argument,
  type DocumentedOperation,
  isJson,
  type OperationCall,
  operationCall,
} from "./operation-call.js";
import { resolved } from "./resolved.js";

/** An operation as a model calls it, in the terms of the Model Context Protocol. Plain data. */
export interface ModelTool {
  /** The operationId. */
  readonly name: string;
  /** Its summary. */
  readonly title?: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  /** The schema of all successful responses; absent if one of them is not JSON. */
  readonly outputSchema?: JsonSchema;
  /** What the method guarantees (RFC 9110, 9.2.1 and 9.2.2). Nothing is stated about the rest. */
  readonly annotations: ToolHints;
  /** With only the arguments that a model may pass. */
  readonly call: OperationCall;
}

export interface ToolHints {
  readonly readOnlyHint?: boolean;
  readonly idempotentHint?: boolean;
  readonly destructiveHint?: boolean;
}

/** Why an operation cannot be a tool. */
export interface NoTool {
  /** The text after "because": `it reads a file`. */
  readonly because: string;
}

/**
 * Returns an operation of a document as a tool of a model. Its arguments are those of the path, the query and the body. Headers,
 * cookies and secrets are not included: a model must neither know nor choose them. Credentials are not parameters of the
 * document.
 * @param components of the document, in OpenAPI 3.1 or later.
 */
export function modelTool(documented: DocumentedOperation, components: Members): ModelTool | NoTool {
  const { operation, method, path } = documented;
  const { operationId, summary, description } = operation;
  const name = String(operationId);
  if (!TOOL_NAME.test(name))
    return {
      because: `"${name}" is not a valid tool name: it can have up to 128 letters, digits, ".", "_" and "-"`,
    };
  const whole = operationCall(documented, components);
  const because = whole.arguments.map((each) => refusal(each, components)).find((each) => each !== undefined);
  if (because !== undefined) return { because };
  if (answersEvents(operation, components))
    return { because: "it responds with an event stream, which has no end" };
  const call = { ...whole, arguments: whole.arguments.filter((each) => isForModels(each, components)) };
  const outputSchema = outputOf(operation, components);
  return {
    name,
    ...(typeof summary === "string" && { title: summary }),
    description: descriptionOf(summary, description) ?? `${method.toUpperCase()} ${path}`,
    inputSchema: argumentsSchema(call, components),
    ...(outputSchema && { outputSchema }),
    annotations: HINTS[method.toLowerCase()] ?? {},
    call,
  };
}

export function isTool(made: ModelTool | NoTool): made is ModelTool {
  return !("because" in made);
}

/** The protocol's rule (2026-07-28, Tools, "Tool Names"). */
const TOOL_NAME = /^[\w.-]{1,128}$/;

const READS: ToolHints = { readOnlyHint: true };

const HINTS: Readonly<Record<string, ToolHints>> = {
  get: READS,
  head: READS,
  options: READS,
  put: { readOnlyHint: false, idempotentHint: true },
  delete: { readOnlyHint: false, idempotentHint: true, destructiveHint: true },
  post: { readOnlyHint: false },
  patch: { readOnlyHint: false },
};

function descriptionOf(summary: unknown, description: unknown): string | undefined {
  const texts = [summary, description].filter((text) => typeof text === "string" && text !== "");
  return texts.length === 0 ? undefined : texts.join("\n\n");
}

/** Headers and cookies come from the application that connects the model, not from the model. */
const isForModels = (argument: Argument, components: Members): boolean =>
  argument.in !== "header" && argument.in !== "cookie" && !isSecret(argument.schema, components);

/** Returns why an argument prevents its operation from being a tool. */
function refusal(argument: Argument, components: Members): string | undefined {
  const { name, schema, required } = argument;
  if (argument.in === "header") {
    const isCondition = required && CONDITIONS.has(name.toLowerCase());
    return isCondition ? `it requires the header ${name}, which no model sends` : undefined;
  }
  if (argument.in === "cookie") return undefined;
  if (contains(schema, components, isFile)) return `"${name}" is a file, but arguments are JSON`;
  if (isSecret(schema, components))
    return required ? `"${name}" is a secret, which no model may know` : undefined;
  return contains(schema, components, isWriteOnly)
    ? `"${name}" contains a secret, which no model may know`
    : undefined;
}

/** They belong to a single request, so they cannot be set for all requests of a model. */
const CONDITIONS: ReadonlySet<string> = new Set(["if-match", "if-none-match", "if-unmodified-since"]);

const isSecret = (schema: JsonSchema, components: Members) => isWriteOnly(resolved(schema, components));

/** `Secret<T>` in the input: see `annotationKeywords` of the compiler. */
const isWriteOnly = (schema: Members) => schema["writeOnly"] === true;

/** As the compiler writes it (OpenAPI 3.1, 4.8.14.2). Bytes in JSON have an encoding. */
const isFile = (schema: Members) =>
  typeof schema["contentMediaType"] === "string" && schema["contentEncoding"] === undefined;

/** Whether a schema, or one that it contains or refers to, satisfies the predicate. */
function contains(schema: unknown, components: Members, is: (schema: Members) => boolean): boolean {
  const seen = new Set<string>();
  const within = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(within);
    if (!isMembers(value)) return false;
    const { $ref: reference } = value;
    if (typeof reference === "string" && !seen.has(reference)) {
      seen.add(reference);
      if (within(resolved({ $ref: reference }, components))) return true;
    }
    return is(value) || Object.values(value).some(within);
  };
  return within(schema);
}

function successes(operation: Members, components: Members): readonly Members[] {
  const { responses } = operation;
  const all = isMembers(responses) ? Object.entries(responses) : [];
  return all.filter(([status]) => /^[23]/.test(status)).map(([, response]) => resolved(response, components));
}

function answersEvents(operation: Members, components: Members): boolean {
  return successes(operation, components).some(
    ({ content }) => isMembers(content) && "text/event-stream" in content,
  );
}

function outputOf(operation: Members, components: Members): JsonSchema | undefined {
  const schemas = successes(operation, components).map(({ content }) => {
    const [type, ...others] = isMembers(content) ? Object.keys(content) : [];
    const media =
      type !== undefined && others.length === 0 && isJson(type) && isMembers(content) && content[type];
    return isMembers(media) && isMembers(media["schema"]) ? media["schema"] : undefined;
  });
  const [first, ...others] = schemas;
  if (!first || others.includes(undefined)) return undefined;
  // Inlined: clients of 2025 only accept schemas that have `type: "object"` themselves.
  return selfContained(others.length === 0 ? resolved(first, components) : { anyOf: schemas }, components);
}
