import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Issues } from "../generated/issues.js";
import {
  App,
  type AppOptions,
  InvalidMessage,
  type IssueContexts,
  type IssueType,
  type Messages,
  RequestValidationError,
  reply,
} from "../index.js";
import { type BothPaths, bothPaths } from "../node/direct/both-paths.fixture.js";
import { add, withBody } from "../operation.fixture.js";
import { SocketRefused } from "../socket/client-socket.js";
import { SAYING, socket } from "../socket/testing.js";

/** German for clients that prefer it. */
const german: Messages = (issue, request) => {
  if (issue.type === "json_invalid" || request.language("en", "de") === "en") return undefined;
  if (issue.type === "string_too_short") return `mindestens ${issue.ctx.min_length} Zeichen`;
  return issue.type === "missing" ? "fehlt" : undefined;
};

const JSON_TYPE = { "content-type": "application/json" };
const SHORT = {
  method: "POST",
  body: '{"name":"x"}',
  headers: { ...JSON_TYPE, "accept-language": "de-AT, en;q=0.5" },
};
const inEnglish = { ...SHORT, headers: { ...JSON_TYPE, "accept-language": "en" } };

function application(messages: Messages = german, options: Partial<AppOptions> = {}) {
  const log = vi.fn();
  const app = new App({ title: "T", version: "1", log, messages, ...options });
  add(app, "post", "/items", (item: unknown) => item, withBody);
  return { app, log };
}

async function said(app: App, init: RequestInit = SHORT, path = "/items") {
  const response = await app.request(path, init);
  const { headers } = response;
  return [response.status, await response.json(), headers.get("content-language"), headers.get("vary")];
}

const issue = (msg: string, input = "x") => ({
  type: "string_too_short",
  loc: ["body", "name"],
  msg,
  input,
  ctx: { min_length: 2 },
});
const GERMAN = [422, { detail: [issue("mindestens 2 Zeichen")] }, "de", "Accept-Language"];
const ENGLISH = [
  422,
  { detail: [issue("String should have at least 2 characters")] },
  null,
  "Accept-Language",
];

describe("messages", () => {
  test("say what is wrong in the language of the request, and the answer says which, and what it depends on", async () => {
    const { app, log } = application();
    expect([await said(app), await said(app, inEnglish), await said(app)]).toEqual([GERMAN, ENGLISH, GERMAN]);
    expect(log).not.toHaveBeenCalled();
  });

  test("say nothing of headers that were not read for this answer", async () => {
    const { app } = application();
    const [status, , language, vary] = await said(app, { ...SHORT, body: "{" });
    expect([status, language, vary]).toEqual([422, null, null]);
  });

  test("leave the types of their issues, places, inputs and contexts as they are, as problem details too", async () => {
    const { app } = application(german, { errors: "problem" });
    expect((await said(app))[1]).toMatchObject({ errors: [issue("mindestens 2 Zeichen")] });
  });

  test("may read any header, whatever its case", async () => {
    const { app } = application((_, request) => `${request.header("X-Tenant")} ${request.header("x-a")}`);
    const init = { ...SHORT, headers: { ...JSON_TYPE, "x-tenant": "t" } };
    expect(await said(app, init)).toEqual([422, { detail: [issue("t undefined")] }, null, "X-Tenant, x-a"]);
  });

  test("are not asked where nothing is wrong, or an app has no issues to tell of", async () => {
    const messages = vi.fn<Messages>();
    const { app } = application(messages);
    expect((await said(app, { ...SHORT, body: '{"name":"xy"}' }))[0]).toBe(200);
    expect((await said(app, {}, "/nowhere"))[0]).toBe(404);
    expect(messages).not.toHaveBeenCalled();
  });

  test("are in an app of their own: one that is mounted has its own or none", async () => {
    const { app } = application();
    app.mount("/plain", application(() => undefined).app);
    app.mount("/own", application(() => "eigen").app);
    expect((await said(app, SHORT, "/plain/items"))[1]).toEqual(ENGLISH[1]);
    expect((await said(app, SHORT, "/own/items"))[1]).toEqual({ detail: [issue("eigen")] });
    expect(await said(app)).toEqual(GERMAN);
  });
});

test("a table of texts has all types of issues, and each text what its issue says", () => {
  type Texts = { readonly [T in IssueType]?: (ctx: IssueContexts[T]) => string };
  const some: Texts = {
    string_too_long: ({ max_length }) => `${max_length.toFixed()}`,
    // @ts-expect-error it says nothing of a least length
    string_too_short: ({ max_length }) => `${max_length}`,
    // @ts-expect-error there is no such type
    string_too_wide: () => "",
  };
  // @ts-expect-error types are missing
  const all: Required<Texts> = { missing: () => "" };
  expect([some, all]).toHaveLength(2);
});

describe("messages that fail", () => {
  test.each<[what: string, messages: () => unknown, error: RegExp]>([
    [
      "throws",
      () => {
        throw new Error("no table");
      },
      /no table/,
    ],
    ["a number", () => 1, /returned a number: return a string/],
    ["null", () => null, /returned null/],
    ["an object", () => ({}), /returned a object/],
    ["a promise that is rejected", () => Promise.reject(new Error("late")), /returned a promise/],
    ["a function", (() => german as never) as never, /returned a function/],
  ])("%s: the default is sent, and the log says why, once an answer", async (_, messages, error) => {
    const { app, log } = application(messages as Messages);
    expect((await said(app, SHORT, "/items?limit=x"))[1]).toMatchObject({
      detail: [{}, { msg: expect.stringContaining("at least 2") }],
    });
    expect(log.mock.calls).toEqual([
      [
        expect.stringContaining("src/app.ts:1: the option messages failed"),
        expect.objectContaining({ message: expect.stringMatching(error) }),
      ],
    ]);
  });

  test("keep the words that others have", async () => {
    const { app } = application((found) => {
      if (found.type === "int_parsing") throw new Error("no word for it");
      return "zu kurz";
    });
    const [, body] = await said(app, SHORT, "/items?limit=x");
    expect(body).toMatchObject({
      detail: [{ msg: expect.stringContaining("valid integer") }, { msg: "zu kurz" }],
    });
  });

  test("for what is no header of HTTP", async () => {
    const { app, log } = application((_, request) => request.header("a b\n"));
    expect((await said(app))[3]).toBe(null);
    expect(log).toHaveBeenCalledTimes(1);
  });
});

describe("messages beside others who see the error", () => {
  test("onError is given the issues in these words, and its answer says what it depends on", async () => {
    const { app } = application();
    app.onError(RequestValidationError, (error) =>
      reply(400, { problems: error.issues.map(({ msg }) => msg) }),
    );
    expect(await said(app)).toEqual([400, { problems: ["mindestens 2 Zeichen"] }, null, "Accept-Language"]);
  });

  test("onError that leaves it to the default", async () => {
    const { app } = application();
    app.onError(422, () => undefined);
    expect(await said(app)).toEqual(GERMAN);
  });

  test("middleware that sets headers, Vary among them", async () => {
    const app = new App({ title: "T", version: "1", messages: german });
    app.use(async (context, next) => {
      context.header("vary", "Origin");
      await next();
    });
    add(app, "post", "/items", (item: unknown) => item, withBody);
    expect(await said(app)).toEqual([...GERMAN.slice(0, 3), "Origin, Accept-Language"]);
  });

  test("an error that is thrown twice is put into each one's words from what it first said", async () => {
    const { app } = application();
    const shared = new RequestValidationError([issue("first")]);
    add(app, "get", "/thrown", () => {
      throw shared;
    });
    const get = (language: string) => said(app, { headers: { "accept-language": language } }, "/thrown");
    expect(await get("de")).toEqual(GERMAN);
    expect((await get("en"))[1]).toEqual({ detail: [issue("first")] });
  });

  test("a frozen error is answered as it is", async () => {
    const { app } = application();
    const frozen = Object.freeze(new RequestValidationError([issue("frozen")]));
    add(app, "get", "/thrown", () => {
      throw frozen;
    });
    expect((await said(app, { headers: SHORT.headers }, "/thrown"))[1]).toEqual({
      detail: [issue("frozen")],
    });
  });
});

describe("on both paths of Node", () => {
  let paths: BothPaths;
  beforeAll(async () => {
    const { app } = application(german, { cors: { origin: ["https://a.example"] } });
    add(app, "get", "/thrown", () => {
      throw new RequestValidationError([issue("thrown")]);
    });
    paths = await bothPaths(app);
  });
  afterAll(() => paths.close());

  const post = (body: string, language: string) =>
    `POST /items HTTP/1.1\r\nHost: a\r\nOrigin: https://b.example\r\nContent-Type: application/json\r\nAccept-Language: ${language}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;

  test("the same answer, which says so beside CORS", async () => {
    const { direct, hono, by } = await paths.send(post('{"name":"x"}', "de"));
    expect(by).toEqual(["direct"]);
    expect(direct).toBe(hono);
    expect(direct).toContain("mindestens 2 Zeichen");
    expect(direct).toContain("content-language: de");
    expect(direct).toMatch(/vary: Accept-Language, Origin/);
    expect(await paths.send(post('{"name":"x"}', "en"))).toMatchObject({
      direct: expect.stringContaining("at least 2"),
    });
  });

  test("of an error that is thrown", async () => {
    const { direct, hono } = await paths.send(
      "GET /thrown HTTP/1.1\r\nHost: a\r\nAccept-Language: de\r\nConnection: close\r\n\r\n",
    );
    expect(direct).toBe(hono);
    expect(direct).toContain("mindestens 2 Zeichen");
  });
});

describe("sockets", () => {
  const connected = { headers: { "accept-language": "de" } };

  test("the handshake is refused in these words", async () => {
    const { app } = application();
    socket(app, "/talk", SAYING.json, () => {}, {
      decode(request, _, issues) {
        (issues as Issues).missing("room");
        (issues as Issues).from("query", request);
        return [undefined];
      },
    });
    const refused = await app.connect("/talk", connected).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SocketRefused);
    const { response } = refused as SocketRefused;
    expect(await response.json()).toMatchObject({ detail: [{ msg: "fehlt" }] });
    expect(response.headers.get("content-language")).toBe("de");
  });

  test.each([
    ["de", "mindestens 2 Zeichen"],
    ["en", "String should have at least 2 characters"],
  ])("what is wrong with a message, in %s", async (language, msg) => {
    const { app } = application();
    socket<unknown, unknown>(app, "/talk", { ...SAYING.json, tells: true }, async (talk) => {
      for await (const message of talk)
        await talk.send(message instanceof InvalidMessage ? message.issues.map((each) => each.msg) : message);
    });
    const client = await app.connect("/talk", { headers: { "accept-language": language } });
    client.send({ name: "x" });
    expect(await client.receive()).toEqual([msg]);
    client.close();
  });
});
