import { ERROR_MEDIA } from "../../runtime/contract/error-responses.js";
import { UNAUTHENTICATED_RESPONSE } from "../../runtime/contract/security.js";
import { standardPhrase } from "../../runtime/contract/status-phrases.js";
import { VALIDATION_RESPONSE } from "../../runtime/contract/validation-error.js";
import { inputsOf } from "../3-plan/inputs.js";
import type { OperationPlan, ResultBodyPlan, ThrownResponse, ThrowsNote } from "../3-plan/plan.js";
import { allThrown } from "../3-plan/thrown/all-thrown.js";
import type { Json, ObjectSchema } from "../schema.js";
import { type Conversion, jsonSchema } from "./json-schema/convert.js";
import { propertySchema } from "./json-schema/objects.js";
import { demandsCredentials } from "./security.js";

/** An OpenAPI Response Object. */
interface ResponseObject {
  readonly description: string;
  readonly headers?: { readonly [name: string]: unknown };
  readonly content?: { readonly [mediaType: string]: MediaType };
}

interface MediaType {
  readonly schema?: unknown;
}

const ERROR_TYPES: ReadonlySet<string> = new Set(["application/json", "application/problem+json"]);

type Statuses = { readonly [status: string]: unknown };

/** The Responses Object: the result, what is thrown, the refusal of bad input, and over these what was declared. */
export function responses(plan: OperationPlan, conversion: Conversion): Statuses {
  const derived = new Map<string, ResponseObject>();
  const add = (status: string, response: ResponseObject) => {
    const before = derived.get(status);
    derived.set(status, before ? either(before, response) : response);
  };
  // What is thrown comes first: its author's words say more than a result's standard phrase.
  for (const [status, response] of thrown(plan, conversion)) add(status, response);
  for (const body of plan.result.bodies) add(String(body.status), result(plan, body, conversion));
  const declared = Object.entries(plan.documentation.responses ?? {}).map(
    ([status, response]) => [statusKey(status), response] as const,
  );
  const isDeclared = (...keys: readonly string[]) => declared.some(([status]) => keys.includes(status));
  if (demandsCredentials(plan) && !isDeclared("401", "4XX", "default")) add("401", UNAUTHENTICATED_RESPONSE);
  if (readsInput(plan) && !isDeclared("422", "4XX", "default")) {
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

type Throwing = Pick<OperationPlan, "guards" | "parameters" | "thrown"> &
  Partial<Pick<OperationPlan, "documentation">>;

/** What is thrown: what `@throws` of the handler says, and what was found in its code, by status. */
export function thrown(
  plan: Throwing,
  conversion: Conversion,
): readonly (readonly [string, ResponseObject])[] {
  const said = descriptions(plan.documentation?.throws ?? []);
  const found = new Map(allThrown(plan).map((one) => [String(one.status), one]));
  return [...new Set([...said.keys(), ...found.keys()])].map((status) => {
    const one = found.get(status);
    const description = said.get(status) || one?.description || phrase(status);
    return [status, httpError(Number(status), description, one, conversion)];
  });
}

/** One description a status. */
function descriptions(notes: readonly ThrowsNote[]): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  for (const { status, description } of notes) {
    const known = found.get(String(status)) ?? [];
    const text = description.trim();
    found.set(String(status), text === "" || known.includes(text) ? known : [...known, text]);
  }
  return new Map([...found].map(([status, texts]) => [status, texts.join(" or ")]));
}

function httpError(
  status: number,
  description: string,
  found: ThrownResponse | undefined,
  conversion: Conversion,
): ResponseObject {
  const headers = (found?.headers ?? []).map((name) => [name, { schema: { type: "string" } }]);
  const response = { description, ...(headers.length > 0 && { headers: Object.fromEntries(headers) }) };
  // RFC 9110: these statuses have no content (15.2, 15.3.5, 15.3.6, 15.4.5).
  if (status < 200 || status === 204 || status === 205 || status === 304) return response;
  const schema = found?.detail ? jsonSchema(found.detail, conversion) : {};
  return { ...response, content: { [ERROR_MEDIA]: { schema } } };
}

function readsInput(plan: OperationPlan): boolean {
  return inputsOf(plan).length > 0;
}

/** One status with two origins: the first one's words, the content of either. */
function either(first: ResponseObject, second: ResponseObject): ResponseObject {
  const content = { ...first.content };
  for (const [mediaType, added] of Object.entries(second.content ?? {})) {
    const known = content[mediaType];
    const same = JSON.stringify(known) === JSON.stringify(added);
    content[mediaType] = known && !same ? { schema: { anyOf: [known.schema, added.schema] } } : added;
  }
  const headers = { ...first.headers, ...second.headers };
  return {
    ...first,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(content).length > 0 && { content }),
  };
}

/** A declared Response Object laid over the derived one; a reference takes its place. */
function declare(status: string, declared: Json, derived: ResponseObject | undefined): unknown {
  if (!isObject(declared) || "$ref" in declared) return declared;
  const headers = { ...derived?.headers, ...(isObject(declared["headers"]) && declared["headers"]) };
  const written = isObject(declared["content"]) ? declared["content"] : {};
  const { [ERROR_MEDIA]: error, ...known } = derived?.content ?? {};
  // Somebody who says what is in an error's answer knows which form it has.
  const isSaid = Object.keys(written).some((mediaType) => ERROR_TYPES.has(mediaType));
  const content = { ...(error && !isSaid && { [ERROR_MEDIA]: error }), ...known, ...written };
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
  return (
    standardPhrase(Number(status)) ??
    RANGES[status] ??
    RANGES[`${status.charAt(0)}XX`] ??
    "Additional Response"
  );
}
