import type { JsonSchema } from "../contract/component.js";
import { ERROR_MEDIA, type ErrorForm } from "../contract/error-form.js";
import { isMembers, type Members, membersOf } from "../contract/members.js";
import { PROBLEM_DETAILS, PROBLEM_MEDIA, VALIDATION_PROBLEM } from "../contract/problem-details.js";
import { HTTP_VALIDATION_ERROR } from "../contract/validation-error.js";
import { distinct } from "./distinct.js";

type ComponentOf = (reference: string) => unknown;

/** Returns a Responses Object with its errors in that form. */
export function errorResponses(responses: unknown, form: ErrorForm, componentOf: ComponentOf): unknown {
  if (!isMembers(responses)) return responses;
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      if (!isMembers(response) || !isMembers(response["content"])) return [status, response];
      const content = response["content"];
      const shown = form === "problem" ? asProblems(content, componentOf) : asDetails(content);
      return [status, { ...response, content: shown }];
    }),
  );
}

/** `{"detail": …}`, together with other JSON under that status. */
function asDetails(content: Members): Members {
  const { [ERROR_MEDIA]: error, ...others } = content;
  if (!isMembers(error)) return content;
  const detail = { type: "object", properties: { detail: error["schema"] }, required: ["detail"] };
  const { "application/json": json, ...rest } = others;
  return { "application/json": { schema: eitherOf([detail, ...schemasOf(json)]) }, ...rest };
}

function asProblems(content: Members, componentOf: ComponentOf): Members {
  const { [ERROR_MEDIA]: error, "application/json": json, ...rest } = content;
  const refusal = (schema: unknown) => isMembers(schema) && schema["$ref"] === HTTP_VALIDATION_ERROR;
  const others = schemasOf(json);
  const plain = others.filter((schema) => !refusal(schema));
  const problems = [
    ...schemasOf(error).flatMap((detail) => problemSchemas(detail, componentOf)),
    ...(plain.length < others.length ? [{ $ref: VALIDATION_PROBLEM }] : []),
  ];
  return {
    // As written, unless one of its members has moved.
    ...(plain.length === others.length
      ? json !== undefined && { "application/json": json }
      : plain.length > 0 && { "application/json": { schema: eitherOf(plain) } }),
    ...(problems.length > 0 && { [PROBLEM_MEDIA]: { schema: eitherOf(problems) } }),
    ...rest,
  };
}

/**
 * Returns what `problemDetails` turns details of a schema into: text becomes `detail`, an object its own members, everything else
 * `data`.
 */
function problemSchemas(detail: unknown, componentOf: ComponentOf): readonly JsonSchema[] {
  const kind = kindOf(detail, componentOf);
  if (kind === "several") {
    const schemas = schemasOf({ schema: detail }).flatMap((one) => problemSchemas(one, componentOf));
    return distinct(schemas);
  }
  const problem = { $ref: PROBLEM_DETAILS };
  if (kind === "text") return [problem];
  const members = kind === "object" ? detail : { type: "object", properties: { data: detail } };
  return [{ allOf: [problem, members] }];
}

function kindOf(schema: unknown, componentOf: ComponentOf): "text" | "object" | "several" | "data" {
  if (!isMembers(schema)) return "text";
  const { $ref, type, anyOf, oneOf, allOf, properties } = schema;
  if (Array.isArray(anyOf) || Array.isArray(oneOf)) return "several";
  if (type === "object" || properties !== undefined || Array.isArray(allOf)) return "object";
  // Nothing more is known about arbitrary JSON, and `null` is not a detail.
  if (type === "string" || type === "null" || Object.keys(schema).length === 0) return "text";
  if (typeof $ref !== "string") return "data";
  const target = componentOf($ref);
  const kind = target === undefined ? "object" : kindOf(target, componentOf);
  // A named union is one schema: its declaration states how its members differ.
  return kind === "several" ? "object" : kind;
}

/** Returns the schema of a media type, or the members of a union without a discriminator. */
function schemasOf(media: unknown): readonly unknown[] {
  if (!isMembers(media) || media["schema"] === undefined) return [];
  const { schema } = media;
  const { anyOf, oneOf } = membersOf(schema);
  for (const members of [anyOf, oneOf]) if (Array.isArray(members)) return members;
  return [schema];
}

function eitherOf(schemas: readonly unknown[]): unknown {
  const [only] = schemas;
  return schemas.length === 1 ? only : { anyOf: schemas };
}
