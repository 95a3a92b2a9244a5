import type { JsonSchema } from "../contract/component.js";
import { isMembers, listOf, type Members, membersOf } from "../contract/members.js";
import { type NamedBody, nameArguments, PARAMETER_PLACES, type ParameterPlace } from "./arguments.js";
import { resolved } from "./resolved.js";

/** An operation of an OpenAPI document, with its place there. */
export interface DocumentedOperation {
  /** As in a Path Item Object: `get`. */
  readonly method: string;
  /** `/items/{id}` */
  readonly path: string;
  /** An Operation Object. */
  readonly operation: Members;
}

/** How an operation is called: its arguments, and what each of them becomes in a request. */
export interface OperationCall {
  /** In upper case. */
  readonly method: string;
  /** `/items/{id}` */
  readonly path: string;
  /** In the order of the document, followed by those of the body. */
  readonly arguments: readonly Argument[];
  readonly body?: CallBody;
}

/** A member of the single object with which an operation is called. */
export interface Argument {
  /** Its name in that object: see {@link nameArguments}. */
  readonly name: string;
  readonly in: ParameterPlace | "body";
  /** Its name on the wire; absent for a body that is one argument. */
  readonly wireName?: string;
  readonly required: boolean;
  /** With references as in the document. */
  readonly schema: JsonSchema;
  readonly description?: string;
  readonly deprecated?: boolean;
  /** The serialization of a parameter with several values, if it is not the default of its place (OpenAPI 3.1, 4.8.12.3). */
  readonly style?: string;
  readonly explode?: boolean;
}

export interface CallBody {
  readonly mediaType: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/**
 * Reads from an Operation Object how the operation is called.
 * @param components of the document, for its references.
 * @example operationCall({ method: "get", path: "/items/{id}", operation }, document.components)
 */
export function operationCall(
  { method, path, operation }: DocumentedOperation,
  components: Members = {},
): OperationCall {
  const parameters = listOf(operation["parameters"])
    .map((parameter) => resolved(parameter, components))
    .filter(isParameter);
  const body = bodyOf(operation["requestBody"], components);
  const fields = body && fieldsOf(body, components);
  const named = body && (fields ? Object.keys(fields.properties) : "whole");
  const names = nameArguments(parameters, named satisfies NamedBody | undefined);
  return {
    method: method.toUpperCase(),
    path,
    arguments: [
      ...parameters.map((parameter, i) =>
        parameterArgument(parameter, names.parameters[i] ?? parameter.name),
      ),
      ...bodyArguments(body, fields, names.body),
    ],
    ...(body && { body }),
  };
}

/** A Parameter Object. */
interface Parameter extends Members {
  readonly name: string;
  readonly in: ParameterPlace;
}

function isParameter(value: Members): value is Parameter {
  return typeof value["name"] === "string" && PARAMETER_PLACES.some((place) => place === value["in"]);
}

function parameterArgument(parameter: Parameter, name: string): Argument {
  const { schema, required, description, deprecated, style, explode } = parameter;
  return {
    name,
    in: parameter.in,
    wireName: parameter.name,
    required: required === true,
    schema: membersOf(schema),
    ...(typeof description === "string" && { description }),
    ...(deprecated === true && { deprecated }),
    ...(typeof style === "string" && { style }),
    ...(typeof explode === "boolean" && { explode }),
  };
}

/** If there are several media types, JSON is used, since it is the most expressive. */
function bodyOf(requestBody: unknown, components: Members): CallBody | undefined {
  if (!isMembers(requestBody)) return undefined;
  const { content, required } = resolved(requestBody, components);
  if (!isMembers(content)) return undefined;
  const types = Object.keys(content);
  const mediaType = types.find(isJson) ?? types[0];
  const media = mediaType === undefined ? undefined : content[mediaType];
  if (mediaType === undefined || !isMembers(media)) return undefined;
  const { schema } = media;
  return { mediaType, required: required === true, schema: membersOf(schema) };
}

/** Whether a media type is JSON (RFC 6839, 3.1). */
export function isJson(mediaType: string): boolean {
  return /^application\/(?:json|[^;]+\+json)\s*(?:;|$)/i.test(mediaType);
}

/** An object whose properties are all declared. */
interface Fields {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

/** Returns the properties of a body that are separate arguments: see `NamedBody`. */
function fieldsOf(body: CallBody, components: Members): Fields | undefined {
  const schema = resolved(body.schema, components);
  const { type, properties, additionalProperties, required } = schema;
  if (type !== "object" || !isMembers(properties) || MORE.some((keyword) => keyword in schema))
    return undefined;
  if (additionalProperties !== undefined && additionalProperties !== false) return undefined;
  const needed = listOf(required).filter((name) => typeof name === "string");
  if (!body.required && needed.length > 0) return undefined;
  return { properties: properties as Fields["properties"], required: needed };
}

/** Keywords that make a schema more, or something else, than its own properties. The last one belongs to OpenAPI 3.0. */
const MORE = ["allOf", "anyOf", "oneOf", "if", "patternProperties", "nullable"];

function bodyArguments(
  body: CallBody | undefined,
  fields: Fields | undefined,
  name: string | undefined,
): readonly Argument[] {
  if (!body) return [];
  if (name !== undefined || !fields)
    return [{ name: name ?? "body", in: "body", required: body.required, schema: body.schema }];
  return Object.entries(fields.properties).map(([wireName, schema]) => ({
    name: wireName,
    in: "body",
    wireName,
    required: fields.required.includes(wireName),
    schema,
  }));
}
