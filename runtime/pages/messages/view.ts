import { isMembers, type Members } from "../../contract/members.js";

/** The data that the page shows of a channel. */
export interface ChannelView {
  readonly id: string;
  readonly protocol: "ws" | "http";
  /** The method of the request that opens it: `GET`, or `POST` for some event streams. */
  readonly method: string;
  readonly address: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly parameters: readonly ParameterView[];
  readonly receives: readonly MessageView[];
  readonly sends: readonly MessageView[];
  readonly security: readonly string[];
}

export interface ParameterView {
  readonly name: string;
  readonly place: "path" | "query" | "header";
  readonly isRequired: boolean;
  readonly schema: Members;
}

export interface MessageView {
  readonly name: string;
  readonly contentType: string;
  readonly isDeprecated: boolean;
  /** Absent for a request without a body. */
  readonly payload: unknown;
}

/** The channels of an AsyncAPI document, in its order. */
export function channelViews(document: Members): readonly ChannelView[] {
  const operations = Object.values(membersAt(document, "operations"));
  return Object.entries(membersAt(document, "channels")).map(([id, channel]) => {
    const own = operations.filter((one) => lookUp(document, one, "channel") === channel);
    const messages = (action: string) =>
      own
        .filter((one) => isMembers(one) && one["action"] === action)
        .flatMap((one) => list(membersAt(one)["messages"]))
        .map((reference) => messageView(resolve(document, reference)));
    const ws = membersAt(channel, "bindings", "ws");
    const http = own.map((one) => membersAt(one, "bindings", "http")).find((one) => one["method"]);
    const receives = messages("receive");
    const requests = http ? Object.values(membersAt(channel, "messages")) : [];
    const headers = [ws["headers"], ...requests.map((one) => membersAt(one, "bindings", "http")["headers"])];
    return {
      id,
      protocol: http ? "http" : "ws",
      method: text(http?.["method"]) || "GET",
      address: text(membersAt(channel)["address"]),
      title: text(membersAt(channel)["summary"]),
      words: text(membersAt(channel)["description"])
        .split(/\n{2,}/)
        .filter(Boolean),
      parameters: [
        ...Object.entries(membersAt(channel, "parameters")).map(([name, schema]) =>
          parameterView(name, "path", true, addressSchema(membersAt(schema))),
        ),
        ...propertiesOf("query", http?.["query"] ?? ws["query"]),
        ...propertiesOf("header", headers.find(isMembers)),
      ],
      receives: receives.filter(({ payload }) => payload !== undefined),
      sends: messages("send"),
      security: [...new Set(own.flatMap((one) => securityOf(document, membersAt(one))))],
    };
  });
}

/** The named types of a document: JSON Schemas by name. */
export function typesOf(document: Members): readonly (readonly [name: string, schema: unknown])[] {
  return Object.entries(membersAt(document, "components", "schemas")).map(([name, one]) => [
    name,
    schemaIn(one),
  ]);
}

/** The target of a reference in the document. Any other value is returned unchanged. */
export function resolve(document: Members, value: unknown): unknown {
  const reference = isMembers(value) ? value["$ref"] : undefined;
  if (typeof reference !== "string" || !reference.startsWith("#/")) return value;
  return reference
    .slice(2)
    .split("/")
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (at, step) => (isMembers(at) && Object.hasOwn(at, step) ? at[step] : undefined),
      document,
    );
}

/** The JSON Schema of a Multi Format Schema Object, or of a reference to one, which stays a reference. */
export function schemaIn(value: unknown): unknown {
  return isMembers(value) && value["schemaFormat"] !== undefined ? value["schema"] : value;
}

function messageView(message: unknown): MessageView {
  const { name, contentType, payload, deprecated } = membersAt(message);
  return {
    name: text(name),
    contentType: text(contentType),
    isDeprecated: deprecated === true,
    payload: schemaIn(payload),
  };
}

/** Converts a Parameter Object back to the schema that it was made from. */
function addressSchema({ "x-schema": more, enum: values, ...words }: Members): Members {
  return { type: "string", ...(isMembers(more) ? more : values !== undefined && { enum: values }), ...words };
}

function propertiesOf(place: ParameterView["place"], object: unknown): readonly ParameterView[] {
  const required = list(membersAt(object)["required"]);
  return Object.entries(membersAt(object, "properties")).map(([name, schema]) =>
    parameterView(name, place, required.includes(name), membersAt(schema)),
  );
}

function parameterView(
  name: string,
  place: ParameterView["place"],
  isRequired: boolean,
  schema: Members,
): ParameterView {
  return { name, place, isRequired, schema };
}

/** A short description of how a client authenticates. */
function securityOf(document: Members, { security, "x-security": together }: Members): readonly string[] {
  if (together !== undefined)
    return list(together).map((one) => Object.keys(membersAt(one)).join(" and ") || "nothing");
  return list(security).map((one) => {
    const { type, scheme, name } = membersAt(resolve(document, one));
    return [type, scheme ?? name].filter(Boolean).join(" ");
  });
}

function lookUp(document: Members, value: unknown, key: string): unknown {
  return resolve(document, membersAt(value)[key]);
}

function membersAt(value: unknown, ...keys: readonly string[]): Members {
  let at = value;
  for (const key of keys) at = isMembers(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return isMembers(at) ? at : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
