import { STATUS_CODES } from "node:http";
import { VALIDATION_RESPONSE } from "../../runtime/contract/validation-error.js";
import { inputsOf } from "../3-plan/inputs.js";
import type { OperationPlan, ResultBodyPlan } from "../3-plan/plan.js";
import type { Json, ObjectSchema } from "../schema.js";
import { type Conversion, jsonSchema } from "./json-schema/convert.js";
import { propertySchema } from "./json-schema/objects.js";

/** An OpenAPI Response Object. */
interface ResponseObject {
  readonly description: string;
  readonly headers?: { readonly [name: string]: unknown };
  readonly content?: { readonly [mediaType: string]: MediaType };
}

interface MediaType {
  readonly schema?: unknown;
}

type Statuses = { readonly [status: string]: unknown };

/** The Responses Object: the result, what is thrown, the refusal of bad input, and over these what was declared. */
export function responses(plan: OperationPlan, conversion: Conversion): Statuses {
  const derived = new Map<string, ResponseObject>();
  const add = (status: string, response: ResponseObject) => {
    const before = derived.get(status);
    derived.set(status, before ? either(before, response) : response);
  };
  // What is thrown comes first: its author's words say more than a result's standard phrase.
  for (const [status, description] of thrown(plan)) add(status, httpError(Number(status), description));
  for (const body of plan.result.bodies) add(String(body.status), result(plan, body, conversion));
  const declared = Object.entries(plan.documentation.responses ?? {}).map(
    ([status, response]) => [statusKey(status), response] as const,
  );
  if (readsInput(plan) && !declared.some(([status]) => ["422", "4XX", "default"].includes(status))) {
    add("422", VALIDATION_RESPONSE);
  }
  const documented: [string, unknown][] = declared.map(([status, response]) => [
    status,
    declare(status, response, derived.get(status)),
  ]);
  return Object.fromEntries<unknown>([...derived, ...documented]);
}

function result(plan: OperationPlan, planned: ResultBodyPlan, conversion: Conversion): ResponseObject {
  const { status, headers } = planned;
  const content = resultContent(planned.body, conversion);
  return {
    description:
      planned.description || (status === plan.result.status ? "Successful Response" : phrase(String(status))),
    ...(headers && headers.properties.length > 0 && { headers: headerObjects(headers, conversion) }),
    ...(content && { content }),
  };
}

function resultContent(body: ResultBodyPlan["body"], conversion: Conversion): ResponseObject["content"] {
  switch (body.kind) {
    case "json":
      return { "application/json": { schema: jsonSchema(body.schema, conversion) } };
    case "json-lines":
      // 3.1 has no `itemSchema`. `schema` is 3.2's other way to say the same: the lines as if they were an array.
      return {
        "application/jsonl": { schema: { type: "array", items: jsonSchema(body.schema, conversion) } },
      };
    case "text":
      return { [body.contentType.split(";", 1).join("").trim()]: { schema: { type: "string" } } };
    case "empty":
    case "response":
      return undefined;
  }
}

function headerObjects(headers: ObjectSchema, conversion: Conversion): { readonly [name: string]: unknown } {
  return Object.fromEntries(
    headers.properties.map((property) => {
      const { description, deprecated, ...schema } = propertySchema(property, (inner) =>
        jsonSchema(inner, conversion),
      );
      return [
        property.name,
        {
          ...(description !== undefined && { description }),
          ...(!property.optional && { required: true }),
          ...(deprecated !== undefined && { deprecated }),
          schema,
        },
      ];
    }),
  );
}

/** What `@throws` says, one description a status. */
function thrown(plan: OperationPlan): ReadonlyMap<string, string> {
  const descriptions = new Map<string, string[]>();
  for (const { status, description } of plan.documentation.throws ?? []) {
    const known = descriptions.get(String(status)) ?? [];
    const text = description.trim();
    descriptions.set(String(status), text === "" || known.includes(text) ? known : [...known, text]);
  }
  return new Map([...descriptions].map(([status, texts]) => [status, texts.join(" or ") || phrase(status)]));
}

function httpError(status: number, description: string): ResponseObject {
  // RFC 9110: these statuses have no content (15.2, 15.3.5, 15.3.6, 15.4.5).
  if (status < 200 || status === 204 || status === 205 || status === 304) return { description };
  const schema = { type: "object", properties: { detail: {} }, required: ["detail"] };
  return { description, content: { "application/json": { schema } } };
}

function readsInput(plan: OperationPlan): boolean {
  return inputsOf(plan).length > 0;
}

/** One status with two origins: the first one's words, the content of either. */
function either(first: ResponseObject, second: ResponseObject): ResponseObject {
  const content = { ...first.content };
  for (const [mediaType, added] of Object.entries(second.content ?? {})) {
    const known = content[mediaType];
    content[mediaType] = known ? { schema: { anyOf: [known.schema, added.schema] } } : added;
  }
  return { ...first, ...(Object.keys(content).length > 0 && { content }) };
}

/** A declared Response Object laid over the derived one; a reference takes its place. */
function declare(status: string, declared: Json, derived: ResponseObject | undefined): unknown {
  if (!isObject(declared) || "$ref" in declared) return declared;
  const headers = { ...derived?.headers, ...(isObject(declared["headers"]) && declared["headers"]) };
  const content = { ...derived?.content, ...(isObject(declared["content"]) && declared["content"]) };
  return {
    description: phrase(status),
    ...derived,
    ...declared,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(content).length > 0 && { content }),
  };
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `4xx` and `DEFAULT` in the letters OpenAPI wants. */
function statusKey(status: string): string {
  return status.toLowerCase() === "default" ? "default" : status.toUpperCase();
}

/** FastAPI's words for a range of statuses. */
const RANGES: Readonly<Record<string, string>> = {
  "1XX": "Information",
  "2XX": "Success",
  "3XX": "Redirection",
  "4XX": "Client Error",
  "5XX": "Server Error",
  default: "Default Response",
};

function phrase(status: string): string {
  return STATUS_CODES[status] ?? RANGES[status] ?? RANGES[`${status.charAt(0)}XX`] ?? "Additional Response";
}
