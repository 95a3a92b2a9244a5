import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ComponentFragment } from "../../contract/component.js";
import type { DocumentInfo, OperationFragment } from "../../contract/document.js";
import type { SchemeFragment } from "../../contract/security.js";
import { assembleDocument } from "../assemble.js";
import { hasChannels } from "./assemble.js";
import { component, documentOf, info, part, stream } from "./testing.js";

describe("a document", () => {
  test("of an app without sockets and event streams has no channels", () => {
    const operations = [stream({ operation: { responses: {} } })];
    expect(hasChannels(operations)).toBe(false);
    expect(documentOf(operations)).toEqual({ asyncapi: "3.0.0", info, channels: {}, operations: {} });
  });

  test("leaves out what is hidden, by itself or by what is around it", () => {
    for (const one of [
      stream({ hidden: true }),
      stream({ fragment: { hidden: true, operation: stream().fragment.operation } }),
    ]) {
      expect(hasChannels([one])).toBe(false);
      expect(part(documentOf([one]), "channels")).toEqual({});
    }
  });

  test("is the same for the same operations in any order", () => {
    const components = [component("m#Item")];
    const operations = ["/a", "/b/:id", "/c", "/b"].map((path, i) =>
      stream({ path, data: { $ref: "m#Item" }, components, source: `src/${i}.ts:1` }),
    );
    const expected = JSON.stringify(documentOf(operations));
    fc.assert(
      fc.property(fc.shuffledSubarray(operations, { minLength: operations.length }), (shuffled) => {
        expect(JSON.stringify(documentOf(shuffled))).toBe(expected);
      }),
    );
  });

  test("says what AsyncAPI has a word for", () => {
    const said = part(
      documentOf([stream()], {
        summary: "S.",
        description: "D.",
        termsOfService: "https://example.com/terms",
        contact: { name: "N", url: "https://example.com", email: "a@example.com" },
        license: { name: "MIT", identifier: "MIT" },
        tags: [{ name: "a", description: "A" }],
        externalDocs: { url: "https://example.com/docs" },
        errors: "problem",
      }),
      "info",
    );
    expect(said).toEqual({
      ...info,
      description: "S.\n\nD.",
      termsOfService: "https://example.com/terms",
      contact: { name: "N", url: "https://example.com", email: "a@example.com" },
      license: { name: "MIT" },
      tags: [{ name: "a", description: "A" }],
      externalDocs: { url: "https://example.com/docs" },
    });
  });

  test("calls types and operations as the OpenAPI document does", () => {
    const components = [component("a#Item"), component("b#Item"), component("a#Unused")];
    const operations = [
      stream({ path: "/a", data: { $ref: "a#Item" }, components }),
      stream({
        path: "/b",
        operation: {
          responses: {
            "200": { description: "", content: { "application/json": { schema: { $ref: "b#Item" } } } },
          },
        },
        components,
      }),
    ];
    const { schemas } = assembleDocument(info, operations)["components"] as { schemas: object };
    expect(Object.keys(schemas)).toEqual(["AItem", "BItem"]);
    const document = documentOf(operations);
    expect(Object.keys(part(document, "components", "schemas") as object)).toEqual(["AItem"]);
    expect(Object.keys(part(document, "channels") as object)).toEqual(["getA"]);
  });
});

describe("an operation", () => {
  test("is counted where another is only written with another capital", () => {
    const named = (path: string, operationId: string) =>
      stream({ path, operation: { ...stream().fragment.operation, operationId } });
    const document = documentOf([named("/a", "room"), named("/b", "Room")]);
    expect(Object.keys(part(document, "operations") as object)).toEqual(["sendRoom", "sendRoom2"]);
  });

  test("may be called anything", () => {
    for (const operationId of ["a/b~c", "ü %", "__proto__", "constructor", "{x}", "#"]) {
      const operation = { ...stream().fragment.operation, operationId };
      expect(Object.keys(part(documentOf([stream({ operation })]), "channels") as object)).toEqual([
        operationId,
      ]);
    }
  });
});

describe("a server", () => {
  const channel = (servers: DocumentInfo["servers"]) => {
    const document = documentOf([stream()], servers && { servers });
    return [part(document, "servers"), part(document, "channels", "getEvents", "address")];
  };

  test.each<[string, object | undefined, string]>([
    ["https://example.com", { https: { host: "example.com", protocol: "https" } }, "/events"],
    ["HTTP://localhost:8000/", { http: { host: "localhost:8000", protocol: "http" } }, "/events"],
    [
      "https://a.example/v1/",
      { https: { host: "a.example", protocol: "https", pathname: "/v1" } },
      "/events",
    ],
    ["wss://a.example/x?y#z", { https: { host: "a.example", protocol: "https", pathname: "/x" } }, "/events"],
    ["/v1", undefined, "/v1/events"],
    ["/", undefined, "/events"],
  ])("%s has host, protocol and path, or stands in front of addresses", (url, servers, address) => {
    expect(channel([{ url }])).toEqual([servers, address]);
  });

  test("among several is told apart by a number; a path is none beside those with a host", () => {
    const [servers, address] = channel([
      { url: "/v1" },
      { url: "https://a.example", description: "One" },
      { url: "https://b.example" },
      { url: "http://c.example" },
    ]);
    expect(servers).toEqual({
      https: { host: "a.example", protocol: "https", description: "One" },
      "https-2": { host: "b.example", protocol: "https" },
      "http-3": { host: "c.example", protocol: "http" },
    });
    expect(address).toBe("/events");
  });
});

describe("security", () => {
  const key: SchemeFragment = {
    name: "Key",
    detail: "x-key",
    scheme: { type: "apiKey", in: "header", name: "x-key", description: "Of a person." },
  };
  const token: SchemeFragment = { name: "Token", detail: "", scheme: { type: "http", scheme: "bearer" } };
  const flows = (more: object) => ({ password: { tokenUrl: "/token", scopes: { read: "Reads." }, ...more } });
  const oauth: SchemeFragment = { name: "OAuth", detail: "", scheme: { type: "oauth2", flows: flows({}) } };
  const openId: SchemeFragment = {
    name: "OpenId",
    detail: "",
    scheme: { type: "openIdConnect", openIdConnectUrl: "/.well-known/openid-configuration" },
  };
  const servers = [{ url: "https://example.com/v1" }];
  const secured = (
    schemes: readonly SchemeFragment[],
    requirements: NonNullable<OperationFragment["security"]>["requirements"],
    more: Partial<DocumentInfo> = {},
  ) => {
    const document = documentOf([stream({ security: { schemes, requirements } })], more);
    const { security, "x-security": together } = part(document, "operations", "sendGetEvents") as Record<
      string,
      unknown
    >;
    return { schemes: part(document, "components", "securitySchemes"), security, together };
  };
  const ref = (name: string) => ({ $ref: `#/components/securitySchemes/${name}` });

  test("schemes have AsyncAPI's names", () => {
    expect(secured([key, token], [{ 0: [] }, { 1: [] }])).toEqual({
      schemes: {
        Key: { type: "httpApiKey", in: "header", name: "x-key", description: "Of a person." },
        Token: { type: "http", scheme: "bearer" },
      },
      security: [ref("Key"), ref("Token")],
    });
  });

  test("that asks for several, or for nothing, is said in OpenAPI's words as well", () => {
    expect(secured([key, token], [{ 0: [], 1: [] }])).toMatchObject({
      security: [ref("Key"), ref("Token")],
      together: [{ Key: [], Token: [] }],
    });
    expect(secured([key], [{ 0: [] }, {}])).toMatchObject({
      security: undefined,
      together: [{ Key: [] }, {}],
    });
  });

  test("has scopes beside the scheme", () => {
    const scheme = {
      type: "oauth2",
      flows: { password: { tokenUrl: "https://example.com/token", availableScopes: { read: "Reads." } } },
    };
    expect(secured([oauth], [{ 0: ["read"] }], { servers })).toEqual({
      schemes: { OAuth: scheme },
      security: [{ ...scheme, scopes: ["read"] }],
    });
  });

  test("has absolute URLs, or is a bearer token that somebody must know how to get", () => {
    expect(secured([openId], [{ 0: [] }], { servers }).schemes).toEqual({
      OpenId: {
        type: "openIdConnect",
        openIdConnectUrl: "https://example.com/.well-known/openid-configuration",
      },
    });
    expect(secured([openId, oauth], [{ 0: [] }, { 1: ["read"] }])).toEqual({
      schemes: {
        OAuth: { type: "http", scheme: "bearer", description: "OAuth 2.0: flow password, see /token." },
        OpenId: {
          type: "http",
          scheme: "bearer",
          description: "OpenID Connect: see /.well-known/openid-configuration.",
        },
      },
      security: [ref("OpenId"), ref("OAuth")],
    });
  });

  test.each<[string, string, ...string[]]>([
    [
      "https://b.example/.well-known/openid-configuration",
      "https://{region}.a.example/v1",
      "https://b.example",
    ],
    [
      "https://b.example/.well-known/openid-configuration",
      "https://a.example/{version}",
      "https://b.example",
    ],
    ["https://a.example/.well-known/openid-configuration", "wss://a.example/v1"],
    ["http://a.example/.well-known/openid-configuration", "WS://a.example"],
  ])("is at %s, where servers have variables and schemes of their own: %s", (openIdConnectUrl, ...urls) => {
    const of = (servers: readonly string[]) =>
      secured([openId], [{ 0: [] }], { servers: servers.map((url) => ({ url })) }).schemes;
    expect(of(urls)).toEqual({ OpenId: { type: "openIdConnect", openIdConnectUrl } });
    expect(of(["https://{region}.a.example/v1"])).toMatchObject({
      OpenId: { type: "http", scheme: "bearer" },
    });
  });

  test("of other operations is not here", () => {
    const other = stream({
      path: "/x",
      operation: { responses: {} },
      security: { schemes: [key], requirements: [{ 0: [] }] },
    });
    expect(part(documentOf([other, stream()]), "components")).toBeUndefined();
    const { components } = assembleDocument(info, [other]) as { components: object };
    expect(components).toMatchObject({ securitySchemes: { Key: key.scheme } });
  });
});

describe("parameters", () => {
  const withParameters = (
    path: string,
    parameters: readonly object[],
    components: readonly ComponentFragment[] = [],
  ) =>
    documentOf([
      stream({
        path,
        components,
        operation: { ...stream().fragment.operation, operationId: "one", parameters },
      }),
    ]);

  test("of an address are texts, and what more is known of them", () => {
    const color = component("m#Color", { type: "string", enum: ["red", "green"] });
    const document = withParameters(
      "/:shop/:color/:n",
      [
        { name: "color", in: "path", required: true, schema: { $ref: "m#Color" }, description: "Which" },
        { name: "n", in: "path", required: true, schema: { type: "integer", minimum: 0, examples: [1] } },
      ],
      [color],
    );
    expect(part(document, "channels", "one", "parameters")).toEqual({
      shop: {},
      color: { enum: ["red", "green"], description: "Which" },
      n: { examples: ["1"], "x-schema": { type: "integer", minimum: 0, examples: [1] } },
    });
  });

  test("of types that are named are written out, also where something is said beside the name", () => {
    const limit = component("m#Limit", { type: "integer", description: "Of all." });
    const document = withParameters(
      "/",
      [
        { name: "limit", in: "query", required: false, schema: { $ref: "m#Limit", default: 3 } },
        {
          name: "limits",
          in: "query",
          required: true,
          schema: { type: "array", items: { $ref: "m#Limit" } },
        },
      ],
      [limit],
    );
    expect(part(document, "operations", "sendOne", "bindings", "http", "query")).toEqual({
      type: "object",
      properties: {
        limit: { type: "integer", description: "Of all.", default: 3 },
        limits: { type: "array", items: { type: "integer", description: "Of all." } },
      },
      required: ["limits"],
    });
    expect(part(document, "components")).toBeUndefined();
  });
});
