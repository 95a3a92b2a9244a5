import type { JsonSchema } from "../../runtime/contract/component.js";
import type { ErrorFragment } from "../../runtime/contract/error-fragment.js";
import { type EventData, eventItem } from "../../runtime/contract/event-item.js";
import { isHttpDate } from "../../runtime/http/http-date.js";
import { statusWords } from "../../runtime/http/status-phrases.js";
import { answeredBodies } from "../3-plan/outgoing/answered-bodies.js";
import type {
  DeclaredResponses,
  OperationPlan,
  ResultBodyPlan,
  ThrownError,
  ThrowsNote,
  TypedResponse,
} from "../3-plan/plan.js";
import { requestParametersOf } from "../3-plan/request-parameters.js";
import { allThrown } from "../3-plan/thrown/all-thrown.js";
import { type ObjectSchema, type Property, resolve, type Schema, wireName } from "../schema.js";
import { rowOf } from "../sources/sources.js";
import type { Conversion } from "./json-schema/conversion.js";
import { jsonSchema } from "./json-schema/convert.js";
import { propertySchema } from "./json-schema/objects.js";

/** An OpenAPI Response Object. */
export interface ResponseObject {
  readonly description: string;
  readonly headers?: { readonly [name: string]: unknown };
  readonly content?: { readonly [mediaType: string]: MediaType };
}

/** As in OpenAPI 3.2. What an older version lacks is written differently when the document is put together. */
interface MediaType {
  readonly schema?: unknown;
  /** The schema of each item, if the content is a sequence. */
  readonly itemSchema?: unknown;
}

/** The Responses Object of the results. Errors are added where the operation is mounted. */
export function resultResponses(
  plan: OperationPlan,
  conversion: Conversion,
): { readonly [status: string]: ResponseObject } {
  const answered = answeredBodies(plan);
  return Object.fromEntries(
    [...answered, ...unmodified(plan, answered)].map((body) => {
      const usual =
        body.status === plan.result.status ? "Successful Response" : statusWords(String(body.status));
      return [
        body.status,
        { description: body.description || usual, ...responseParts(body, conversion) },
      ] as const;
    }),
  );
}

/**
 * The response that says that the client has the current content, with the headers of the full response, if a parameter reads the
 * condition.
 */
function unmodified(plan: OperationPlan, answered: readonly ResultBodyPlan[]): readonly ResultBodyPlan[] {
  const { method } = plan;
  const isKnown = answered.some(({ status }) => status === 304);
  const asks = requestParametersOf(plan).some((input) => rowOf(input).unmodified?.(input, method));
  const whole = answered.find(({ status }) => status === 200);
  if (!asks || !whole || isKnown) return [];
  const { headers } = whole;
  return [{ status: 304, body: { kind: "empty" }, ...(headers && { headers }) }];
}

/** Headers and content of a response, if there are any. */
export function responseParts(
  { headers, body }: Pick<ResultBodyPlan, "headers" | "body">,
  conversion: Conversion,
): Omit<ResponseObject, "description"> {
  const content = resultContent(body, conversion);
  return {
    ...(headers && headers.properties.length > 0 && { headers: headerObjects(headers, conversion) }),
    ...(content && { content }),
  };
}

function resultContent(body: ResultBodyPlan["body"], conversion: Conversion): ResponseObject["content"] {
  switch (body.kind) {
    case "json":
      return { "application/json": { schema: jsonSchema(body.schema, conversion) } };
    case "json-lines":
      return { "application/jsonl": { itemSchema: jsonSchema(body.schema, conversion) } };
    case "events":
      return { "text/event-stream": { itemSchema: eventItem(eventDataOf(body, conversion)) } };
    case "text": {
      const name = mediaName(body.contentType);
      // A schema describes what the JSON means, which is not known.
      return { [name]: { schema: isJson(name) ? {} : { type: "string" } } };
    }
    case "binary": {
      const name = mediaName(body.contentType);
      // Bytes are not a string in 3.1: `contentMediaType` has replaced 3.0's `format: binary` (3.1.1, 4.8.14.3).
      return { [name]: { schema: { contentMediaType: name } } };
    }
    case "file": {
      const name = body.contentType === undefined ? "*/*" : mediaName(body.contentType);
      return { [name]: { schema: body.contentType === undefined ? {} : { contentMediaType: name } } };
    }
    case "empty":
    case "response":
      return undefined;
  }
}

/** A content type without its parameters. */
const mediaName = (contentType: string) => contentType.split(";", 1).join("").trim();

const isJson = (name: string) => /[/+]json$/i.test(name);

type EventsBody = ResultBodyPlan["body"] & { readonly kind: "events" };

function eventDataOf({ schema, raw }: EventsBody, conversion: Conversion): EventData {
  return { ...(schema && { json: jsonSchema(schema, conversion) }), text: raw };
}

function headerObjects(headers: ObjectSchema, conversion: Conversion): { readonly [name: string]: unknown } {
  return Object.fromEntries(
    headers.properties.map((property) => {
      const { description, deprecated, ...schema } = propertySchema(property, (inner) =>
        jsonSchema(inner, conversion),
      );
      return [
        wireName(property),
        {
          ...(description !== undefined && { description }),
          ...(!property.optional && { required: true }),
          ...(deprecated !== undefined && { deprecated }),
          schema: isSentAsHttpDate(property, conversion) ? withHttpDates(schema) : schema,
        },
      ];
    }),
  );
}

function isSentAsHttpDate(property: Property, { types }: Conversion): boolean {
  const resolved = resolve(property.schema, types);
  const members = resolved.kind === "union" ? resolved.members : [resolved];
  return (
    isHttpDate(wireName(property).toLowerCase()) && members.some((member) => isDate(resolve(member, types)))
  );
}

function isDate(schema: Schema): boolean {
  return schema.kind === "parsed" && schema.type === "Date";
}

function withHttpDates(schema: JsonSchema): JsonSchema {
  const { format, anyOf } = schema;
  return {
    ...schema,
    ...(format === "date-time" && { format: "http-date" }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(withHttpDates) }),
  };
}

type Throwing = Pick<OperationPlan, "guards" | "parameters" | "thrown"> &
  Partial<Pick<OperationPlan, "documentation" | "method">>;

/** What is thrown: the errors found in the code, with what `@throws` of the handler describes or adds. */
export function errorFragments(plan: Throwing, conversion: Conversion): readonly ErrorFragment[] {
  const said = descriptions(plan.documentation?.throws ?? []);
  const found = allThrown(plan);
  const added = [...said.keys()].filter((status) => found.every((one) => one.status !== status));
  const all: readonly ThrownError[] = [...added.map((status) => ({ status })), ...found];
  return all.map(({ detail, ...one }) => {
    const texts = one.status === undefined ? undefined : said.get(one.status);
    return {
      ...one,
      ...(detail && { detail: jsonSchema(detail, conversion) }),
      ...(texts && texts.length > 0 && { descriptions: texts }),
    };
  });
}

/** Each text of a status, once. */
function descriptions(notes: readonly ThrowsNote[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const { status, description } of notes) {
    const known = found.get(status) ?? [];
    const text = description.trim();
    found.set(status, text === "" || known.includes(text) ? known : [...known, text]);
  }
  return found;
}

/** The `responses` option in the form of a fragment. */
export function declaredFragment(
  declared: DeclaredResponses | undefined,
  conversion: Conversion,
): { readonly [status: string]: unknown } | undefined {
  if (!declared) return undefined;
  return Object.fromEntries(
    Object.entries(declared).map(([status, response]) => [
      status,
      "written" in response ? response.written : typedResponse(response, conversion),
    ]),
  );
}

function typedResponse({ description, body, mediaType }: TypedResponse, conversion: Conversion): unknown {
  const content = body && resultContent(body, conversion);
  const [media] = Object.values(content ?? {});
  return {
    ...(description !== undefined && { description }),
    ...(content && { content: media && mediaType !== undefined ? { [mediaType]: media } : content }),
  };
}

/** The types that typed responses contain. */
export function declaredBodies(declared: DeclaredResponses = {}): readonly Pick<ResultBodyPlan, "body">[] {
  return Object.values(declared).flatMap((response) =>
    "body" in response && response.body ? [{ body: response.body }] : [],
  );
}
