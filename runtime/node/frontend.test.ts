import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CONTRACT } from "../contract/operation.js";
import type { RequestView } from "../contract/request-view.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import type { FrontendOptions } from "../frontend/frontend-options.js";
import { App, Router } from "../index.js";
import { add } from "../operation.fixture.js";
import { RawClient } from "./raw-client.fixture.js";
import { serve } from "./serve.js";

const top = realpathSync(mkdtempSync(path.join(tmpdir(), "countersign-frontend-")));
afterAll(() => rmSync(top, { recursive: true }));

/** Writes a folder of files, and says where it is. */
function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(top, name, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return path.join(top, name);
}

const SPA = "<title>shell</title>";
const spa = folderOf("spa", {
  "index.html": SPA,
  "assets/app-1a2b.js": "console.log(1)",
  "about/index.html": "about",
  "empty/.keep": "",
  "a b.txt": "space",
  "100%.txt": "percent",
  "ü.txt": "umlaut",
  ".env": "SECRET",
  ".well-known/security.txt": "Contact: x",
  ".well-known/.env": "SECRET",
  "api/users": "a file",
});
folderOf(".", { "secret.txt": "SECRET" });
symlinkSync(path.join(top, "secret.txt"), path.join(spa, "out.txt"));
symlinkSync(top, path.join(spa, "up"));
symlinkSync(path.join(spa, "a b.txt"), path.join(spa, "in.txt"));
const site = folderOf("site", { "index.html": "home", "404.html": "missing" });
const bare = folderOf("bare", { "a.txt": "a" });

/** What browsers send when they navigate (Chromium 120), and what `fetch` and `<script>` send. */
const NAVIGATION = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8",
  "sec-fetch-mode": "navigate",
};
const FETCH = { accept: "*/*", "sec-fetch-mode": "cors" };

function application(folder = spa, options?: FrontendOptions) {
  const log = vi.fn();
  const app = new App({ title: "T", version: "1", log });
  app.frontend("/", folder, options);
  return { app, log };
}

async function answerOf(app: App, url: string, headers: Record<string, string> = FETCH, method = "GET") {
  const response = await app.request(url, { headers, method });
  return [response.status, await response.text()];
}

const NOT_FOUND = [404, '{"detail":"Not Found"}'];

describe("a file", () => {
  test.each([
    ["/assets/app-1a2b.js", "console.log(1)", "text/javascript; charset=utf-8"],
    ["/", SPA, "text/html; charset=utf-8"],
    ["/index.html", SPA, "text/html; charset=utf-8"],
    ["/about/", "about", "text/html; charset=utf-8"],
    ["/a%20b.txt", "space", "text/plain; charset=utf-8"],
    ["/100%25.txt?x=1", "percent", "text/plain; charset=utf-8"],
    ["/%C3%BC.txt", "umlaut", "text/plain; charset=utf-8"],
    ["/%61ssets/app-1a2b.js", "console.log(1)", "text/javascript; charset=utf-8"],
    ["/in.txt", "space", "text/plain; charset=utf-8"],
    ["/.well-known/security.txt", "Contact: x", "text/plain; charset=utf-8"],
  ])("%s is sent", async (url, text, type) => {
    const response = await application().app.request(url);
    expect([response.status, await response.text()]).toEqual([200, text]);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
    expect(response.headers.get("etag")).toMatch(/^"/);
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  test.each([
    "/none.txt",
    "/a%20b.txt/",
    "//a%20b.txt",
    "/assets//app-1a2b.js",
    "/assets",
    "/empty/",
    "/empty",
    "/.env",
    "/%2eenv",
    "/.well-known/.env",
    "/out.txt",
    "/up/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/assets%2fapp-1a2b.js",
    "/a%20b.txt%00",
    "/a%20b.txt%00.html",
    "/a%20b.txt.",
    "/a%20b.txt%20",
    "/%zz",
    "/%",
    "/%ff.txt",
    "/%252e%252e%252fsecret.txt",
    `/${"x".repeat(5000)}`,
    `/${"x/".repeat(2000)}`,
    path.join("/", top, "secret.txt"),
  ])("%s is none, and a JSON 404", async (url) => {
    const { app, log } = application();
    expect(await answerOf(app, url)).toEqual(NOT_FOUND);
    expect(log).not.toHaveBeenCalled();
  });

  test("of a raw path that no client library lets through is none either", async () => {
    const server = await serve(application().app, { port: 0 });
    for (const target of [
      "/../secret.txt",
      "/assets/../../secret.txt",
      "/..\\secret.txt",
      "/./../secret.txt",
    ]) {
      const client = await RawClient.to(server.url);
      client.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      await vi.waitFor(() => expect(client.received).toContain("\r\n\r\n"));
      expect(client.received).toMatch(/^HTTP\/1.1 4\d\d /);
      expect(client.received).not.toContain("SECRET");
      client.destroy();
    }
    await server.close();
  });

  test("that begins with a dot is sent where that is asked for, and nothing outside then either", async () => {
    const { app } = application(spa, { dotFiles: true });
    expect(await answerOf(app, "/.env")).toEqual([200, "SECRET"]);
    expect(await answerOf(app, "/..%2fsecret.txt")).toEqual(NOT_FOUND);
    expect(await answerOf(app, "/out.txt")).toEqual(NOT_FOUND);
  });

  test("comes in ranges, and not again to who has it, over a socket", async () => {
    const server = await serve(application().app, { port: 0 });
    const url = `${server.url}/assets/app-1a2b.js`;
    const whole = await fetch(url);
    expect(await whole.text()).toBe("console.log(1)");
    const part = await fetch(url, { headers: { range: "bytes=0-6" } });
    expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([
      206,
      "console",
      "bytes 0-6/14",
    ]);
    const same = await fetch(url, { headers: { "if-none-match": whole.headers.get("etag") ?? "" } });
    expect([same.status, await same.text(), same.headers.get("cache-control")]).toEqual([
      304,
      "",
      "no-cache",
    ]);
    const head = await fetch(url, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "14", ""]);
    await server.close();
  });

  test("whose name has a hash in it is kept for a year, in the folders that are said to be of such", async () => {
    const control = async (url: string, immutable: FrontendOptions["immutable"]) =>
      (await application(spa, { immutable }).app.request(url, { headers: NAVIGATION })).headers.get(
        "cache-control",
      );
    const FOREVER = "public, max-age=31536000, immutable";
    expect(await control("/assets/app-1a2b.js", "assets")).toBe(FOREVER);
    expect(await control("/assets/app-1a2b.js", ["x", "/assets/"])).toBe(FOREVER);
    expect(await control("/assets/app-1a2b.js", "asset")).toBe("no-cache");
    expect(await control("/", "assets")).toBe("no-cache");
    expect(await control("/assets/missing", "assets")).toBe("no-cache");
    expect(await control("/assets/missing.js", "assets")).toBe(null);
  });

  test("that was compressed is sent to who accepts it, with a validator of its own", async () => {
    const zipped = gzipSync("console.log(2)");
    const folder = folderOf("zipped", {
      "a.js": "console.log(2)",
      "a.js.gz": zipped,
      "b.js": "b",
      "a.js.br": "brotli",
    });
    const sent = async (accepted: string | undefined, options: FrontendOptions = { precompressed: true }) => {
      const { app } = application(folder, options);
      const { headers } = await app.request("/a.js", {
        headers: accepted ? { "accept-encoding": accepted } : {},
      });
      return [headers.get("content-encoding"), headers.get("content-type"), headers.get("vary")];
    };
    const type = "text/javascript; charset=utf-8";
    expect(await sent("gzip, deflate, br")).toEqual(["br", type, "accept-encoding"]);
    expect(await sent("GZIP")).toEqual(["gzip", type, "accept-encoding"]);
    expect(await sent("br;q=0, gzip;q=0.5")).toEqual(["gzip", type, "accept-encoding"]);
    expect(await sent("identity")).toEqual([null, type, "accept-encoding"]);
    expect(await sent(undefined)).toEqual([null, type, "accept-encoding"]);
    expect(await sent("br", {})).toEqual([null, type, null]);
    const server = await serve(application(folder, { precompressed: true }).app, { port: 0 });
    const unzipped = await fetch(`${server.url}/a.js`, { headers: { "accept-encoding": "gzip" } });
    expect(await unzipped.text()).toBe("console.log(2)");
    const plain = await fetch(`${server.url}/b.js`, { headers: { "accept-encoding": "br" } });
    expect([await plain.text(), plain.headers.get("content-encoding")]).toEqual(["b", null]);
    expect(plain.headers.get("etag")).not.toBe(unzipped.headers.get("etag"));
    await server.close();
  });

  test("is answered with 405 to other methods; what is none is not", async () => {
    const { app } = application();
    const response = await app.request("/in.txt", { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET"]);
    expect(await answerOf(app, "/none", NAVIGATION, "POST")).toEqual(NOT_FOUND);
    expect(await answerOf(app, "/none", NAVIGATION, "DELETE")).toEqual(NOT_FOUND);
  });
});

describe("a folder", () => {
  test.each([
    ["/about", "./about/"],
    ["/about?a=1", "./about/?a=1"],
    ["/%61bout", "./%61bout/"],
  ])("with a page: %s leads to %s", async (url, location) => {
    const response = await application().app.request(url);
    expect([response.status, response.headers.get("location")]).toEqual([307, location]);
  });

  test("is the root of a frontend below a path", async () => {
    const app = new App({ title: "T", version: "1" });
    app.frontend("/app/", spa);
    const response = await app.request("/app");
    expect([response.status, response.headers.get("location")]).toEqual([307, "./app/"]);
    expect(await answerOf(app, "/app/")).toEqual([200, SPA]);
    expect(await answerOf(app, "/app/in.txt")).toEqual([200, "space"]);
    expect(await answerOf(app, "/application", NAVIGATION)).toEqual(NOT_FOUND);
    expect(await answerOf(app, "/", NAVIGATION)).toEqual(NOT_FOUND);
  });
});

describe("the page that stands for all others", () => {
  test.each<[string, Record<string, string>]>([
    ["/dashboard/settings", NAVIGATION],
    ["/dashboard/", NAVIGATION],
    ["/dashboard", { accept: "text/html" }],
    ["/dashboard", { accept: "TEXT/HTML; q=0.8" }],
    ["/dashboard", { accept: "application/xhtml+xml" }],
    ["/users/jane.doe", NAVIGATION],
    ["/old/page.html", NAVIGATION],
    ["/items/a%2Fb", NAVIGATION],
    ["/about/team", NAVIGATION],
  ])("answers navigation to %s, %j", async (url, headers) => {
    const { app } = application();
    expect(await answerOf(app, url, headers)).toEqual([200, SPA]);
    const head = await app.request(url, { headers, method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), head.headers.get("vary")]).toEqual([
      200,
      String(SPA.length),
      "accept, sec-fetch-mode",
    ]);
  });

  test.each<[string, Record<string, string>, string?]>([
    ["/dashboard", FETCH],
    ["/dashboard", {}],
    ["/dashboard", { accept: "*/*" }],
    ["/dashboard", { accept: "application/json, text/plain, */*" }],
    ["/dashboard", { accept: "application/json, text/html;q=0.5" }],
    ["/dashboard", { accept: "text/html;q=0" }],
    ["/dashboard", { accept: "text/html; q=0, */*; q=1" }],
    ["/dashboard", { accept: "application/xhtml+xml; q=0, */*" }],
    ["/dashboard", { ...NAVIGATION, "sec-fetch-mode": "cors" }],
    ["/dashboard", { ...NAVIGATION, "sec-fetch-mode": "no-cors" }],
    ["/assets/missing.js", NAVIGATION],
    ["/missing.css", NAVIGATION],
    ["/missing.PNG", NAVIGATION],
    ["/.git/config", NAVIGATION],
    ["/.env", NAVIGATION],
    ["/dashboard", NAVIGATION, "POST"],
    ["/dashboard", NAVIGATION, "OPTIONS"],
  ])("does not answer %s, %j %s", async (url, headers, method) => {
    expect(await answerOf(application().app, url, headers, method)).toEqual(NOT_FOUND);
  });

  test.each<[string, FrontendOptions["fallback"], Record<string, string>, unknown]>([
    [site, undefined, NAVIGATION, [404, "missing"]],
    [site, "auto", FETCH, [404, "missing"]],
    [site, "404.html", {}, [404, "missing"]],
    [site, "404.html", { accept: "application/json" }, NOT_FOUND],
    [site, "404.html", { accept: "text/html;q=0, */*" }, NOT_FOUND],
    [site, "index.html", NAVIGATION, [200, "home"]],
    [site, "index.html", FETCH, NOT_FOUND],
    [site, false, NAVIGATION, NOT_FOUND],
    [spa, "about/index.html", NAVIGATION, [200, "about"]],
    [bare, undefined, NAVIGATION, NOT_FOUND],
  ])("of %s is by the option: %s, %j", async (folder, fallback, headers, answered) => {
    expect(await answerOf(application(folder, { fallback }).app, "/missing", headers)).toEqual(answered);
  });

  test("of missing assets is 404.html, with its status", async () => {
    expect(await answerOf(application(site).app, "/assets/missing.js")).toEqual([404, "missing"]);
  });
});

describe("the API comes first", () => {
  const api = (app: App) => {
    add(app, "get", "/api/users", () => "users");
    add(app, "get", "/api/users/:id", () => {
      throw new HttpError(404, "No such user");
    });
    add(app, "post", "/api/orders", () => "ordered");
    add(app, "get", "/api/slash/", () => "slash");
  };
  test.each(["before", "behind"])("when it is registered %s the frontend", async (when) => {
    const app = new App({ title: "T", version: "1" });
    if (when === "before") api(app);
    app.frontend("/", spa);
    if (when === "behind") api(app);
    const mounted = new App({ title: "M", version: "1", docs: false });
    app.mount("/mounted", mounted);
    app.hono.get("/own", (c) => c.notFound());

    expect(await answerOf(app, "/api/users", NAVIGATION)).toEqual([200, '"users"']);
    expect(await answerOf(app, "/api/users/1", NAVIGATION)).toEqual([404, '{"detail":"No such user"}']);
    expect(await answerOf(app, "/api/unknown")).toEqual(NOT_FOUND);
    expect(await answerOf(app, "/mounted/unknown", NAVIGATION)).toEqual(NOT_FOUND);
    expect(await answerOf(app, "/own", NAVIGATION)).toEqual(NOT_FOUND);
    const order = await app.request("/api/orders", { headers: NAVIGATION });
    expect([order.status, order.headers.get("allow")]).toEqual([405, "POST"]);
    const users = await app.request("/api/users", { method: "PUT" });
    expect([users.status, users.headers.get("allow")]).toEqual([405, "GET"]);
    const slash = await app.request("/api/slash", { headers: NAVIGATION });
    expect([slash.status, slash.headers.get("location")]).toEqual([307, "./slash/"]);
    expect((await answerOf(app, "/docs", NAVIGATION))[1]).toContain("swagger-ui");
    expect((await app.request("/docs/")).headers.get("location")).toBe("../docs");
    const document = JSON.parse(String((await answerOf(app, "/openapi.json"))[1]));
    expect(Object.keys(document.paths).sort()).toEqual([
      "/api/orders",
      "/api/slash/",
      "/api/users",
      "/api/users/{id}",
    ]);
  });

  test("a page of the framework that is switched off is the frontend's", async () => {
    const app = new App({ title: "T", version: "1", docs: false });
    app.frontend("/", spa);
    expect(await answerOf(app, "/docs", NAVIGATION)).toEqual([200, SPA]);
  });
});

describe("what is around a frontend holds of it", () => {
  test("prefixes, and the longest path of several frontends", async () => {
    const app = new App({ title: "T", version: "1", prefix: "/p" });
    const [outer, inner] = [new Router({ prefix: "/outer" }), new Router()];
    inner.frontend("/", site);
    outer.route("/inner", inner);
    app.frontend("/", spa);
    app.route("/", outer);
    expect(await answerOf(app, "/p/outer/inner/", FETCH)).toEqual([200, "home"]);
    expect(await answerOf(app, "/p/outer/inner/x", FETCH)).toEqual([404, "missing"]);
    expect(await answerOf(app, "/p/outer/x", NAVIGATION)).toEqual([200, SPA]);
    expect(await answerOf(app, "/x", NAVIGATION)).toEqual(NOT_FOUND);
    const around = new App({ title: "O", version: "1" });
    around.mount("/m", app);
    expect(await answerOf(around, "/m/p/in.txt", FETCH)).toEqual([200, "space"]);
    expect((await around.request("/m/p/about")).headers.get("location")).toBe("./about/");
  });

  test("middleware, of the app and of routers, and error handlers", async () => {
    const told: string[] = [];
    const router = new Router({
      use: [
        async (c, next) => {
          told.push("router");
          await next();
          c.header("x-router", "1");
        },
      ],
    });
    router.frontend("/", spa);
    router.onError(404, () => ({ mine: true }));
    const app = new App({ title: "T", version: "1" });
    app.route("/", router);
    app.use(async (c, next) => {
      told.push("app");
      await next();
      c.header("x-app", "1");
    });
    add(app, "get", "/api", () => 1);
    const [sent, missing] = [await app.request("/in.txt"), await app.request("/none")];
    for (const { headers } of [sent, missing])
      expect([headers.get("x-app"), headers.get("x-router")]).toEqual(["1", "1"]);
    expect([missing.status, await missing.text()]).toEqual([404, '{"mine":true}']);
    expect(told).toEqual(["app", "router", "app", "router"]);
    expect((await app.request("/api")).headers.get("x-router")).toBe(null);
  });
});

test("guards of the app let nobody at the files that they turn away", async () => {
  const guard = (user: string | undefined) => {
    if (user !== "ada") throw new HttpError(401, "Who are you?");
  };
  const compiled = {
    contract: CONTRACT,
    guards: needing(
      dependency(guard, "function", { decode: (request: RequestView) => [request.cookie("user")] } as never),
    ),
    document: () => ({ operation: {} }),
    components: () => [],
  };
  const options = { title: "T", version: "1", dependencies: [guard] };
  const app = new App(options, compiled as never);
  app.frontend("/", spa);
  const refused = [401, '{"detail":"Who are you?"}'];
  expect(await answerOf(app, "/in.txt")).toEqual(refused);
  expect(await answerOf(app, "/none", NAVIGATION)).toEqual(refused);
  expect(await answerOf(app, "/in.txt", NAVIGATION, "POST")).toEqual(refused);
  expect(await answerOf(app, "/in.txt", { cookie: "user=ada" })).toEqual([200, "space"]);
});

describe("before the start", () => {
  beforeEach(() => void vi.stubEnv("NODE_ENV", "production"));
  afterEach(() => void vi.unstubAllEnvs());

  test.each<[string, string, FrontendOptions, string]>([
    ["/", path.join(top, "none"), {}, "There is no folder"],
    ["/", "none", {}, `which is ${path.resolve("none")}`],
    ["/", path.join(spa, "index.html"), {}, "There is no folder"],
    ["/", bare, { fallback: "index.html" }, 'There is no file "index.html"'],
    ["/:tenant", spa, {}, "has a parameter in its path"],
  ])("%s of %s, %j is refused", (where, folder, options, message) => {
    const app = new App({ title: "T", version: "1" });
    app.frontend(where, folder, options);
    expect(() => app.ready()).toThrow(message);
  });

  test("a path is written as any other, and in time", async () => {
    const app = new App({ title: "T", version: "1" });
    expect(() => app.frontend("app", spa)).toThrow('write "/app"');
    app.ready();
    expect(() => app.frontend("/", spa)).toThrow("was registered after the first request");
  });

  test("a folder may be missing in development, or where that is said; a request to it is then a 500", async () => {
    const missing = path.join(top, "none");
    expect((await application(missing, { mustExist: false }).app.request("/x")).status).toBe(500);
    vi.stubEnv("NODE_ENV", "development");
    const { app, log } = application(missing);
    app.ready();
    expect(log).toHaveBeenCalledWith(expect.stringContaining("it has not been built"), expect.any(Error));
    expect(() => application(missing, { mustExist: true }).app.ready()).toThrow("There is no folder");
  });

  test("a platform without a file system says so", () => {
    vi.stubGlobal("process", { env: {} });
    try {
      expect(() => application().app.ready()).toThrow("This platform has no file system");
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
