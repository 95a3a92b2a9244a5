import { isMembers, type Members } from "../../contract/members.js";
import type { NamedProgram } from "../name-program.js";
import { type NamedOperation, parametersOf } from "../placement.js";
import { writtenOut } from "./schemas.js";

/** What is read from a request in addition to its body, as AsyncAPI describes it. */
export interface AsyncParameters {
  /** Parameter Objects by name. */
  readonly address: Members;
  /** Schemas of objects; absent if nothing is read. */
  readonly query: Members | undefined;
  readonly headers: Members | undefined;
}

export function asyncParameters(operation: NamedOperation, program: NamedProgram): AsyncParameters {
  const all = parametersOf(operation)
    .filter(isMembers)
    .map((parameter) => ({
      name: String(parameter["name"]),
      place: parameter["in"],
      isRequired: parameter["required"] === true,
      parameter,
      schema: described(parameter, writtenOut(parameter["schema"] ?? {}, program) as Members),
    }));
  const at = (place: string) => all.filter((one) => one.place === place);
  const cookies = at("cookie");
  return {
    address: Object.fromEntries(at("path").map(({ name, schema }) => [name, addressParameter(schema)])),
    query: objectOf(at("query")),
    headers: objectOf([...at("header"), ...(cookies.length > 0 ? [cookieHeader(cookies)] : [])]),
  };
}

/** A description next to the schema in OpenAPI is inside it in AsyncAPI. */
function described({ description, deprecated, example, examples }: Members, schema: Members): Members {
  const shown = isMembers(examples) ? Object.values(examples).map((one) => Object(one).value) : undefined;
  return {
    ...schema,
    ...(example !== undefined && { examples: [example] }),
    ...(shown && { examples: shown }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

/** Parameters of an address are strings, which AsyncAPI can describe only roughly. `x-schema` contains the rest. */
function addressParameter({ description, ...schema }: Members): Members {
  const { enum: values, const: only, default: usual, examples, ...more } = schema;
  const choices = Array.isArray(values) ? values : only === undefined ? undefined : [only];
  const { type, ...limits } = more;
  const isText = (type === undefined || type === "string") && Object.keys(limits).length === 0;
  return {
    ...(choices && { enum: choices.map(String) }),
    ...(usual !== undefined && { default: String(usual) }),
    ...(description !== undefined && { description }),
    ...(Array.isArray(examples) && { examples: examples.map(String) }),
    ...(!isText && { "x-schema": schema }),
  };
}

interface Place {
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: Members;
}

function objectOf(places: readonly Place[]): Members | undefined {
  if (places.length === 0) return undefined;
  const required = places.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(places.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 && { required }),
  };
}

/** Cookies are one header, which has no schema for its parts. */
function cookieHeader(cookies: readonly Place[]): Place {
  const names = cookies.map(({ name }) => name);
  const isRequired = cookies.some((cookie) => cookie.isRequired);
  const cookieSchemas = {
    type: "object",
    properties: Object.fromEntries(cookies.map((one) => [one.name, one.schema])),
  };
  return {
    name: "cookie",
    isRequired,
    schema: { type: "string", description: `Holds ${names.join(", ")}.`, "x-cookies": cookieSchemas },
  };
}
