import { describe, expect, test } from "vitest";
import { validateAsyncApi } from "./asyncapi-validator.js";

const FORMAT = "application/schema+json;version=draft-2020-12";

const good = {
  asyncapi: "3.0.0",
  info: { title: "Chat", version: "1" },
  servers: { wss: { host: "example.com", protocol: "wss" } },
  channels: {
    room: {
      address: "/rooms/{room}",
      parameters: { room: { description: "Which one" } },
      bindings: { ws: { method: "GET", query: { type: "object" }, bindingVersion: "0.1.0" } },
      messages: {
        Said: { contentType: "application/json", payload: { $ref: "#/components/schemas/Said" } },
        text: {
          payload: { schemaFormat: FORMAT, schema: { type: "string", pattern: "^a", examples: ["ab"] } },
        },
      },
    },
    other: { address: "/other", messages: { Said: { payload: { $ref: "#/components/schemas/Said" } } } },
  },
  operations: {
    receiveRoom: {
      action: "receive",
      channel: { $ref: "#/channels/room" },
      messages: [{ $ref: "#/channels/room/messages/Said" }],
    },
  },
  components: {
    schemas: {
      Said: {
        schemaFormat: FORMAT,
        schema: {
          type: "object",
          properties: { reply: { $ref: "#/components/schemas/Said/schema" } },
          required: ["reply"],
        },
      },
    },
  },
};

test("a good document has no problems", () => {
  expect(validateAsyncApi(good)).toEqual([]);
});

/** The valid document with one part replaced or removed. */
function spoiled(at: string, value?: unknown): unknown {
  const document: { [key: string]: unknown } = structuredClone(good);
  const steps = at.split(" ");
  const last = steps.pop() ?? "";
  let place: { [key: string]: unknown } = document;
  for (const step of steps) place = place[step] as typeof place;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return document;
}

const SAID = "components schemas Said schema";
const OPERATION = "operations receiveRoom";
const ROOM = "channels room";
const TEXT = `${ROOM} messages text payload schema`;

describe("a problem is", () => {
  test.each<[string, string, unknown, RegExp]>([
    ["an action that is none", `${OPERATION} action`, "publish", /allowed values/],
    ["a field that channels do not have", `${ROOM} subscribe`, {}, /additional properties/],
    ["a field that operations do not have", `${OPERATION} deprecated`, true, /additional properties/],
    ["an operation without a channel", `${OPERATION} channel`, undefined, /required property 'channel'/],
    ["no version in the info", "info version", undefined, /required property 'version'/],
    ["a summary in the info", "info summary", "x", /additional properties/],
    ["a server without a protocol", "servers wss protocol", undefined, /required property 'protocol'/],
    ["a server without a host", "servers wss host", undefined, /required property 'host'/],
    ["a method that no handshake has", `${ROOM} bindings ws method`, "PUT", /allowed values/],
    ["a type that is none, in a binding", `${ROOM} bindings ws query type`, "integr", /query/],
    [
      "a security scheme of OpenAPI",
      "components securitySchemes",
      { Key: { type: "apiKey", in: "header", name: "k" } },
      /securitySchemes/,
    ],
    ["a type that is none", `${SAID} type`, "integr", /no JSON Schema/],
    ["a text where a list should be", `${SAID} required`, "text", /no JSON Schema/],
    ["a keyword that 2020-12 took away", `${SAID} items`, [{}], /no JSON Schema/],
    ["a pattern that does not compile", `${TEXT} pattern`, "([", /no JSON Schema|no regular expression/],
    ["an example that contradicts its schema", `${TEXT} examples`, ["b"], /is no value of it/],
    ["a reference to nothing", "components schemas", {}, /leads nowhere/],
    ["a type's id left as a reference", `${SAID} properties reply $ref`, "src/app#Said", /leads nowhere/],
    [
      "a mapping to nothing",
      `${SAID} discriminator`,
      { propertyName: "type", mapping: { a: "#/x" } },
      /"#\/x" leads nowhere/,
    ],
    ["a channel that is none", `${OPERATION} channel $ref`, "#/components/schemas/Said", /is no channel/],
    [
      "a message of another channel",
      `${OPERATION} messages 0 $ref`,
      "#/channels/other/messages/Said",
      /is no message of its channel/,
    ],
    ["an operation without messages", `${OPERATION} messages`, [], /has no message/],
    ["a parameter that is not in the address", `${ROOM} parameters who`, {}, /no \{who\}/],
    [
      "a name in the address without a parameter",
      `${ROOM} address`,
      "/rooms/{room}/{who}",
      /no parameter for \{who\}/,
    ],
  ])("%s", (_, at, value, problem) => {
    expect(validateAsyncApi(spoiled(at, value)).join("\n")).toMatch(problem);
  });
});
