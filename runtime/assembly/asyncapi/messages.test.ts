import { describe, expect, test } from "vitest";
import type { MessagesFragment } from "../../contract/socket.js";
import { assembleDocument } from "../assemble.js";
import { hasChannels } from "./assemble.js";
import { component, documentOf, info, type Parts, part, stream } from "./testing.js";

describe("messages", () => {
  const payloads = (document: Record<string, unknown>) =>
    Object.entries(
      part(document, "channels", "getEvents", "messages") as Record<string, { payload: unknown }>,
    ).map(([name, { payload }]) => [name, payload]);
  const FORMAT = "application/schema+json;version=draft-2020-12";

  test("are one for each member of a union that a property tells apart", () => {
    const discriminator = { propertyName: "type", mapping: { a: "m#A", b: "m#B" } };
    const union = component("m#Either", { oneOf: [{ $ref: "m#A" }, { $ref: "m#B" }], discriminator });
    const components = [union, component("m#A"), component("m#B")];
    const document = documentOf([stream({ data: { $ref: "m#Either" }, components })]);
    expect(payloads(document)).toEqual([
      ["A", { $ref: "#/components/schemas/A" }],
      ["B", { $ref: "#/components/schemas/B" }],
    ]);
    // Nothing refers to the union itself.
    expect(Object.keys(part(document, "components", "schemas") as object)).toEqual(["A", "B"]);
  });

  test("are one of a union that is not, or not of types with names", () => {
    const open = { anyOf: [{ $ref: "m#A" }, { type: "null" }] };
    const components = [component("m#A")];
    expect(payloads(documentOf([stream({ data: open, components })]))).toEqual([
      [
        "event",
        {
          schemaFormat: FORMAT,
          schema: { anyOf: [{ $ref: "#/components/schemas/A/schema" }, { type: "null" }] },
        },
      ],
    ]);
  });

  test("refer from within a schema to the schema, and to the whole from outside", () => {
    const list = component("m#List", { type: "object", properties: { next: { $ref: "m#List" } } });
    const document = documentOf([stream({ data: { $ref: "m#List" }, components: [list] })]);
    expect(payloads(document)).toEqual([["List", { $ref: "#/components/schemas/List" }]]);
    expect(part(document, "components", "schemas", "List", "schema", "properties")).toEqual({
      next: { $ref: "#/components/schemas/List/schema" },
    });
  });

  test("of one name that are sent and received are two, unless they are the same", () => {
    const requestBody = { content: { "application/json": { schema: { $ref: "m#Item" } } }, required: true };
    const operation = { ...stream({ data: { $ref: "m#Item" } }).fragment.operation, requestBody };
    const document = documentOf([stream({ method: "post", operation, components: [component("m#Item")] })]);
    expect(Object.keys(part(document, "channels", "postEvents", "messages") as object)).toEqual([
      "Item",
      "sentItem",
    ]);
    expect(part(document, "operations", "receivePostEvents", "messages")).toEqual([
      { $ref: "#/channels/postEvents/messages/Item" },
    ]);
    expect(part(document, "operations", "sendPostEvents", "messages")).toEqual([
      { $ref: "#/channels/postEvents/messages/sentItem" },
    ]);
  });

  test("of a body are one for each of its media types", () => {
    const media = { schema: { type: "string" } };
    const requestBody = { content: { "text/plain": media, "application/xml": media }, description: "Words" };
    const operation = { ...stream().fragment.operation, requestBody };
    const messages = part(
      documentOf([stream({ method: "post", operation })]),
      "channels",
      "postEvents",
      "messages",
    );
    expect(messages).toMatchObject({
      request: { contentType: "text/plain", description: "Words" },
      receivedRequest: { contentType: "application/xml", description: "Words" },
    });
  });
});

describe("a socket", () => {
  const socket = (messages: MessagesFragment, parts: Parts = {}) =>
    stream({
      routeKind: "socket",
      path: "/rooms/:room",
      ...parts,
      operation: { responses: {}, operationId: "room", ...parts.operation },
      fragment: { messages },
    });
  const json = ($ref: string) => ({ text: { as: "json" as const, schema: { $ref } } });
  const components = [component("m#Said"), component("m#Heard")];

  test("is a channel with messages both ways, and not in the OpenAPI document", () => {
    const parameters = [
      { name: "since", in: "query", required: true, schema: { type: "integer" } },
      { name: "x-who", in: "header", required: false, schema: { type: "string" } },
    ];
    const one = socket(
      { receives: json("m#Said"), sends: json("m#Heard") },
      { components, operation: { parameters, summary: "A room." } },
    );
    expect(hasChannels([one])).toBe(true);
    expect(assembleDocument(info, [one])).toEqual({ openapi: "3.1.0", info, paths: {} });
    const message = (name: string) => ({
      name,
      contentType: "application/json",
      payload: { $ref: `#/components/schemas/${name}` },
    });
    const document = documentOf([one]);
    expect(part(document, "channels")).toEqual({
      room: {
        address: "/rooms/{room}",
        summary: "A room.",
        parameters: { room: {} },
        bindings: {
          ws: {
            method: "GET",
            query: { type: "object", properties: { since: { type: "integer" } }, required: ["since"] },
            headers: { type: "object", properties: { "x-who": { type: "string" } } },
            bindingVersion: "0.1.0",
          },
        },
        messages: { Said: message("Said"), Heard: message("Heard") },
      },
    });
    const operation = (action: string, name: string) => ({
      action,
      channel: { $ref: "#/channels/room" },
      summary: "A room.",
      messages: [{ $ref: `#/channels/room/messages/${name}` }],
    });
    expect(part(document, "operations")).toEqual({
      receiveRoom: operation("receive", "Said"),
      sendRoom: operation("send", "Heard"),
    });
  });

  test("sends and receives text, bytes, JSON without a name, the same, or nothing", () => {
    const kinds = (messages: MessagesFragment) => {
      const document = documentOf([socket(messages, { components })]);
      const all = part(document, "channels", "room", "messages") as Record<string, { contentType: string }>;
      return {
        messages: Object.entries(all).map(([name, { contentType }]) => `${name} ${contentType}`),
        operations: Object.keys(part(document, "operations") as object),
      };
    };
    const text = { as: "text" as const, schema: { type: "string" } };
    expect(kinds({ receives: { text, binary: true }, sends: { binary: true } })).toEqual({
      messages: [
        "receivedText text/plain",
        "receivedBytes application/octet-stream",
        "sentBytes application/octet-stream",
      ],
      operations: ["receiveRoom", "sendRoom"],
    });
    const list = { text: { as: "json" as const, schema: { type: "array" } } };
    expect(kinds({ receives: list, sends: list }).messages).toEqual([
      "received application/json",
      "sent application/json",
    ]);
    expect(kinds({ receives: json("m#Said"), sends: json("m#Said") })).toEqual({
      messages: ["Said application/json"],
      operations: ["receiveRoom", "sendRoom"],
    });
    expect(kinds({ receives: {}, sends: {} })).toEqual({ messages: [], operations: [] });
  });

  test("has servers of its own protocol, beside those of event streams", () => {
    const servers = [{ url: "https://example.com/v1" }, { url: "http://localhost" }];
    const room = socket({ receives: {}, sends: {} });
    expect(part(documentOf([room], { servers }), "servers")).toEqual({
      wss: { host: "example.com", protocol: "wss", pathname: "/v1" },
      "ws-2": { host: "localhost", protocol: "ws" },
    });
    const both = documentOf([room, stream()], { servers });
    expect(Object.keys(part(both, "servers") as object)).toEqual(["https", "wss", "http-2", "ws-2"]);
    expect(part(both, "channels", "room", "servers")).toEqual([
      { $ref: "#/servers/wss" },
      { $ref: "#/servers/ws-2" },
    ]);
    expect(part(both, "channels", "getEvents", "servers")).toEqual([
      { $ref: "#/servers/https" },
      { $ref: "#/servers/http-2" },
    ]);
  });

  test("of a path that something else answers over HTTP is named apart from it", () => {
    const messages = { receives: {}, sends: {} };
    const unnamed = { ...socket(messages), fragment: { operation: { responses: {} }, messages } };
    const document = documentOf([unnamed, stream({ path: "/rooms/:room" })]);
    expect(Object.keys(part(document, "channels") as object)).toEqual([
      "getRoomsByRoom",
      "socketRoomsByRoom",
    ]);
  });

  test("names its types for both documents", () => {
    const shop = [component("shop#Item"), component("chat#Item")];
    const operations = [
      socket({ receives: json("chat#Item"), sends: {} }, { components: shop }),
      stream({ path: "/items", data: { $ref: "shop#Item" }, components: shop }),
    ];
    const { schemas } = assembleDocument(info, operations)["components"] as { schemas: object };
    expect(Object.keys(schemas)).toEqual(["ShopItem"]);
    expect(Object.keys(part(documentOf(operations), "components", "schemas") as object)).toEqual([
      "ChatItem",
      "ShopItem",
    ]);
  });
});
